# shellcheck shell=bash
# Counts what passed, what failed and what was not run. A script sources it, calls the functions below and ends with `finish`, which prints
# each skip and each failure with its reason, and 'N passed, N failed, N skipped' last. tests/check-gate tests it.
#
#   skip            nothing that can be installed here cures it: a skip everywhere
#   skip_unless_ci  a tool is missing that CI installs: a skip on a developer's machine, a failure if CI=true

passed=0
failed=0
skips=()
failures=()
# Not for the programs that a script runs: a gate inside a step must not write into the results of this one.
results=${GATE_RESULTS:-}
unset GATE_RESULTS

# With the time since the script began: the gates have a limit.
headline() { printf '\n== %s (after %d:%02d)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }

fail() {
  echo "Failed: $1: $2"
  failed=$((failed + 1))
  failures+=("$1: $2")
}

skip() {
  echo "Skipped: $1: $2"
  skips+=("$1: $2")
}

skip_unless_ci() {
  if [ "${CI:-}" = true ]; then fail "$1" "skipped in CI: $2"; else skip "$1" "$2"; fi
}

# A test that skipped itself. The pulumi command cannot be installed from a package registry, nor can what a reason excludes with the words "CI
# does not install"; every other tool can.
skip_test() {
  case $2 in
    'CI does not install '*) skip "$@" ;;
    *'pulumi command'*) if command -v pulumi > /dev/null; then skip_unless_ci "$@"; else skip "$@"; fi ;;
    *) skip_unless_ci "$@" ;;
  esac
}

# unless_missing REASON FUNCTION NAME [ARGUMENT]...: runs the function if the reason is empty, else skips it with the reason.
unless_missing() {
  if [ -z "$1" ]; then
    "${@:2}"
  else
    headline "$3"
    skip_unless_ci "$3" "$1"
  fi
}

# step NAME COMMAND...: one check, which passes or fails as a whole. The command names each part that it leaves out, because it cannot be had,
# in a line 'Skipped: PART: REASON'. Returns the command's exit code.
step() {
  headline "$1"
  local output status part
  output=$(mktemp)
  "${@:2}" 2>&1 | tee "$output"
  status=${PIPESTATUS[0]}
  if [ "$status" -eq 0 ]; then passed=$((passed + 1)); else fail "$1" "exit code $status"; fi
  while IFS= read -r part; do
    skips+=("$1: $part")
  done < <(sed -n 's/^Skipped: //p' "$output")
  rm -f "$output"
  return "$status"
}

# count NAME EXIT_CODE SKIPPED [PASSED FAILED]: adds what a runner of tests reported; no PASSED means that there is no report. Zero tests are a
# failure, and so is an exit code that no failed test explains.
count() {
  local name=$1 status=$2 skipped=$3 good=${4:-} bad=${5:-0}
  if [ -z "$good" ]; then
    fail "$name" "the run ended without a report, exit code $status"
  elif [ $((good + bad + skipped)) -eq 0 ]; then
    fail "$name" "no test was run"
  elif [ "$bad" -gt 0 ]; then
    failed=$((failed + bad))
    failures+=("$name: $bad failed, see above")
  elif [ "$status" -ne 0 ]; then
    fail "$name" "exit code $status, although no test failed"
  fi
  passed=$((passed + ${good:-0}))
}

# skip_tests NAME SKIPPED: skips the tests on standard input, one a line: name, tab, reason. A runner can count more than it names.
skip_tests() {
  local unnamed=$2 test reason
  # The last line of an XML report does not end with a newline.
  while IFS=$'\t' read -r test reason || [ -n "$test" ]; do
    skip_test "$1: $test" "${reason:-no reason}"
    unnamed=$((unnamed - 1))
  done
  for (( ; unnamed > 0; unnamed-- )); do skip_unless_ci "$1: a test" "the report does not name it"; done
}

# dotnet_tests NAME [OPTION]...: the tests of one project, whose name is the first word of NAME.
dotnet_tests() {
  headline "$1"
  local project=Pulumi.Connectors.${1%% *} report status total bad errors not_run skipped
  report=$(mktemp)
  "artifacts/bin/$project/debug/$project" -noLogo -noColor -result-junit "$report" "${@:2}"
  status=$?
  read -r total bad errors not_run skipped < <(
    sed -nE 's/.*<testsuite [^>]* tests="([0-9]+)" failures="([0-9]+)" errors="([0-9]+)" disabled="([0-9]+)" skipped="([0-9]+)".*/\1 \2 \3 \4 \5/p' "$report"
  )
  # Errors happen outside of tests, so the total does not contain them. It does contain explicit tests that were not run.
  skipped=$((${skipped:-0} + ${not_run:-0}))
  count "$1" "$status" "$skipped" "${total:+$((total - bad - skipped))}" "$((${bad:-0} + ${errors:-0}))"
  skip_tests "$1" "$skipped" < <(
    tr '\n\t' '  ' < "$report" | sed 's/<testcase /\n&/g' |
      sed -nE 's/^<testcase name="([^"]*)".*<skipped>([^<]*)<.*/\1\t\2/p' |
      sed -e 's/&quot;/"/g; s/&apos;/'\''/g; s/&lt;/</g; s/&gt;/>/g; s/&#x[AD];/ /g; s/&amp;/\&/g'
  )
  rm -f "$report"
}

# The sum of lines such as '# pass 7' at the end of a TAP report; nothing if there are none.
tap_total() {
  awk -v line="^# ($1) [0-9]+\$" '$0 ~ line { last[$2] = $3 } END { for (name in last) { sum += last[name]; found = 1 } if (found) print sum }' "$2"
}

# tap_tests DIRECTIVE REPORT: the tests with that directive, one a line: name, tab, reason.
tap_tests() { sed -nE "s/^ *(not )?ok [0-9]+ - (.*) # $1 ?(.*)\$/\2\t\3/p" "$2" | sed 's/\\#/#/g'; }

# node_tests NAME FOLDER: `npm test` of a package whose tests use the runner of Node.js.
node_tests() {
  headline "$1"
  local report status skipped todo test reason
  report=$(mktemp)
  (
    cd "$2" &&
      NODE_OPTIONS="--test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination=$report" npm test --silent
  )
  status=$?
  skipped=$(tap_total skipped "$report")
  todo=$(tap_total todo "$report")
  count "$1" "$status" "$((${skipped:-0} + ${todo:-0}))" "$(tap_total pass "$report")" "$(tap_total 'fail|cancelled' "$report")"
  skip_tests "$1" "${skipped:-0}" < <(tap_tests SKIP "$report")
  while IFS=$'\t' read -r test reason; do skip "$1: $test" "to do${reason:+: $reason}"; done < <(tap_tests TODO "$report")
  rm -f "$report"
}

# gate NAME COMMAND...: another script that ends with `finish`; its counts, skips and failures become part of these.
gate() {
  headline "$1"
  local report status line good='' bad
  report=$(mktemp)
  GATE_RESULTS=$report "${@:2}"
  status=$?
  while IFS= read -r line; do
    case $line in
      'Skipped: '*) skips+=("${line#Skipped: }") ;;
      'Failed: '*) failures+=("${line#Failed: }") ;;
      *' passed, '*) read -r good _ bad _ <<< "$line" ;;
    esac
  done < "$report"
  rm -f "$report"
  passed=$((passed + ${good:-0}))
  failed=$((failed + ${bad:-0}))
  if [ -z "$good" ]; then
    fail "$1" "it ended without a report, exit code $status"
  elif [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
    fail "$1" "exit code $status, although nothing failed"
  fi
}

finish() {
  echo
  {
    [ ${#skips[@]} -eq 0 ] || printf 'Skipped: %s\n' "${skips[@]}"
    [ ${#failures[@]} -eq 0 ] || printf 'Failed: %s\n' "${failures[@]}"
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "${#skips[@]}"
  } | tee ${results:+"$results"}
  [ "$failed" -eq 0 ]
  exit
}
