import { actualSurface } from "./actual.mjs";
import { expectedSurface } from "./expected.mjs";
import { loadSdk } from "./program.mjs";

/** Returns one line for each difference between the sources and the schema: the file, the place, and the change to make. */
export function differences(schema, edits = {}) {
  const expected = expectedSurface(schema);
  const probes = new Set([...expected.values()].flatMap(facts => [facts.type, facts["type read"]].filter(Boolean)));
  const sdk = loadSdk({ edits, probes: [...probes] });
  const actual = actualSurface(sdk);
  const lines = [];
  for (const [place, facts] of expected)
    if (actual.has(place))
      lines.push(...changes(place, actual.get(place), resolved(facts, sdk.probed)));
    else
      lines.push(`${place}: add it (${describe(facts)})`);
  for (const place of actual.keys())
    if (!expected.has(place))
      lines.push(`${place}: remove it, the schema does not have it`);
  return lines.sort();
}

function resolved(facts, probed) {
  return Object.fromEntries(Object.entries(facts).map(([aspect, value]) =>
    [aspect, aspect.startsWith("type") ? probed.get(value) ?? value : value]));
}

function changes(place, actual, expected) {
  return Object.keys({ ...expected, ...actual })
    .filter(aspect => actual[aspect] !== expected[aspect])
    .map(aspect => `${place}: ${aspect} is ${quote(actual[aspect])}, must be ${quote(expected[aspect])}`);
}

function describe(facts) {
  return Object.entries(facts).map(([aspect, value]) => `${aspect}: ${quote(value)}`).join(", ");
}

function quote(value) {
  return value ? `«${value}»` : "nothing";
}
