using System.Collections.Frozen;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Pairs of a letter and a combining mark that Unicode has one character for, from the Unicode Character Database (canonical decompositions that
/// are not excluded from composition). <see cref="string.Normalize()"/> leaves them as they are, because globalization is invariant.
/// </summary>
internal static class CompositionTable
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    /// <summary>Characters that stand for another one, such as the sign for ohm.</summary>
    private const string Duplicates =
        "\u0340\u0341\u0343\u0374\u037E\u0387\u1F71\u1F73\u1F75\u1F77\u1F79\u1F7B\u1F7D\u1FBB\u1FBE\u1FC9\u1FCB"
        + "\u1FD3\u1FDB\u1FE3\u1FEB\u1FEE\u1FEF\u1FF9\u1FFB\u1FFD\u2000\u2001\u2126\u212A\u212B\u2329\u232A";

    private const string Originals =
        "\u0300\u0301\u0313\u02B9\u003B\u00B7\u03AC\u03AD\u03AE\u03AF\u03CC\u03CD\u03CE\u0386\u03B9\u0388\u0389"
        + "\u0390\u038A\u03B0\u038E\u0385\u0060\u038C\u038F\u00B4\u2002\u2003\u03A9\u004B\u00C5\u3008\u3009";

    /// <summary>Marks with letters, and with these letters in composed form.</summary>
    private static readonly (char Mark, string Letters, string Composed)[] Rows =
    [
        ('\u0300', "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYyἀἁἈἉἐἑ", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳἂἃἊἋἒἓ"),
        ('\u0300', "ἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗ᾿ϊΙ῾ϋΥ¨ΟΩ", "ἚἛἢἣἪἫἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼᾺῈῊ῍ῒῚ῝ῢῪ῭ῸῺ"),
        ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨ΑΕΗΙΟΥΩϊα", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐά"),
        ('\u0301', "εηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "έήίΰόύώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"),
        ('\u0301', "ἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩ᾿῾", "ἄἅἌἍἔἕἜἝἤἥἬἭἴἵἼἽὄὅὌὍὔὕὝὤὥὬὭ῎῞"),
        ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        ('\u0303', "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        ('\u0304', "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝᾱᾹῑῙῡῩ"),
        ('\u0306', "AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ"),
        ('\u0307', "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxY", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎ"),
        ('\u0307', "yſ", "ẏẛ"),
        ('\u0308', "AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыH", "ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦ"),
        ('\u0308', "hÕõŪūWwXxt", "ḧṎṏṺṻẄẅẌẍẗ"),
        ('\u0309', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        ('\u030A', "AaUuwy", "ÅåŮůẘẙ"),
        ('\u030B', "OoUuУу", "ŐőŰűӲӳ"),
        ('\u030C', "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        ('\u030F', "AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"),
        ('\u0311', "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        ('\u0313', "αΑεΕηΗιΙοΟυωΩρ", "ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ"),
        ('\u0314', "αΑεΕηΗιΙοΟυΥωΩρΡ", "ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ"),
        ('\u031B', "OoUu", "ƠơƯư"),
        ('\u0323', "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        ('\u0324', "Uu", "Ṳṳ"),
        ('\u0325', "Aa", "Ḁḁ"),
        ('\u0326', "SsTt", "ȘșȚț"),
        ('\u0327', "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        ('\u0328', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        ('\u032D', "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        ('\u032E', "Hh", "Ḫḫ"),
        ('\u0330', "EeIiUu", "ḚḛḬḭṴṵ"),
        ('\u0331', "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
        ('\u0338', "←→↔⇐⇔⇒∃∈∋∣∥∼≃≅≈=≡≍<>≤≥≲≳≶≷≺≻⊂⊃⊆⊇⊢⊨⊩⊫≼≽⊑⊒⊲⊳⊴⊵", "↚↛↮⇍⇎⇏∄∉∌∤∦≁≄≇≉≠≢≭≮≯≰≱≴≵≸≹⊀⊁⊄⊅⊈⊉⊬⊭⊮⊯⋠⋡⋢⋣⋪⋫⋬⋭"),
        ('\u0342', "ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩα¨η᾿ιϊ῾υϋω", "ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶ῁ῆ῏ῖῗ῟ῦῧῶ"),
        ('\u0345', "ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫ", "ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫ"),
        ('\u0345', "ὬὭὮὯὰαάᾶΑὴηήῆΗὼωώῶΩ", "ᾬᾭᾮᾯᾲᾳᾴᾷᾼῂῃῄῇῌῲῳῴῷῼ"),
        ('\u0653', "\u0627", "\u0622"),
        ('\u0654', "\u0627\u0648\u064A\u06D5\u06C1\u06D2", "\u0623\u0624\u0626\u06C0\u06C2\u06D3"),
        ('\u0655', "\u0627", "\u0625"),
        ('\u093C', "\u0928\u0930\u0933", "\u0929\u0931\u0934"),
        ('\u09BE', "\u09C7", "\u09CB"),
        ('\u09D7', "\u09C7", "\u09CC"),
        ('\u0B3E', "\u0B47", "\u0B4B"),
        ('\u0B56', "\u0B47", "\u0B48"),
        ('\u0B57', "\u0B47", "\u0B4C"),
        ('\u0BBE', "\u0BC6\u0BC7", "\u0BCA\u0BCB"),
        ('\u0BD7', "\u0B92\u0BC6", "\u0B94\u0BCC"),
        ('\u0C56', "\u0C46", "\u0C48"),
        ('\u0CC2', "\u0CC6", "\u0CCA"),
        ('\u0CD5', "\u0CBF\u0CC6\u0CCA", "\u0CC0\u0CC7\u0CCB"),
        ('\u0CD6', "\u0CC6", "\u0CC8"),
        ('\u0D3E', "\u0D46\u0D47", "\u0D4A\u0D4B"),
        ('\u0D57', "\u0D46", "\u0D4C"),
        ('\u0DCA', "\u0DD9\u0DDC", "\u0DDA\u0DDD"),
        ('\u0DCF', "\u0DD9", "\u0DDC"),
        ('\u0DDF', "\u0DD9", "\u0DDE"),
        ('\u102E', "\u1025", "\u1026"),
        ('\u1B35', "\u1B05\u1B07\u1B09\u1B0B\u1B0D\u1B11\u1B3A\u1B3C", "\u1B06\u1B08\u1B0A\u1B0C\u1B0E\u1B12\u1B3B\u1B3D"),
        ('\u1B35', "\u1B3E\u1B3F\u1B42", "\u1B40\u1B41\u1B43"),
        ('\u3099', "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワ", "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷ"),
        ('\u3099', "ヰヱヲヽ", "ヸヹヺヾ"),
        ('\u309A', "はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Compositions = Pairs().ToFrozenDictionary(pair => pair.Key, pair => pair.Composed);

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Decompositions = Pairs().ToFrozenDictionary(pair => pair.Composed, pair => pair.Key);

    /// <returns>Null if the two have no composed form.</returns>
    public static char? Compose(char letter, char mark) =>
        Compositions.TryGetValue((letter, mark), out var composed) ? composed : ComposeHangul(letter, mark);

    /// <returns>Null if the character is not composed.</returns>
    public static (char Letter, char Mark)? Decompose(char character) =>
        Decompositions.TryGetValue(character, out var parts) ? parts : DecomposeHangul(character);

    /// <summary>Returns the character that it stands for, or the character itself.</summary>
    public static char Original(char character) =>
        Duplicates.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index ? Originals[index] : character;

    private static IEnumerable<((char Letter, char Mark) Key, char Composed)> Pairs() =>
        Rows.SelectMany(row => row.Letters.Zip(row.Composed, (letter, composed) => ((letter, row.Mark), composed)));

    private static char? ComposeHangul(char first, char second)
    {
        if (first is >= (char)LeadBase and < (char)(LeadBase + LeadCount) && second is >= (char)VowelBase and < (char)(VowelBase + VowelCount))
            return (char)(HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TailCount));
        return IsHangul(first) && (first - HangulBase) % TailCount == 0 && second is > (char)TailBase and < (char)(TailBase + TailCount)
            ? (char)(first + second - TailBase)
            : null;
    }

    private static (char Letter, char Mark)? DecomposeHangul(char character)
    {
        if (!IsHangul(character))
            return null;
        var index = character - HangulBase;
        var tail = index % TailCount;
        return tail > 0
            ? ((char)(character - tail), (char)(TailBase + tail))
            : ((char)(LeadBase + (index / TailCount / VowelCount)), (char)(VowelBase + (index / TailCount % VowelCount)));
    }

    private static bool IsHangul(char character) => character is >= (char)HangulBase and < (char)(HangulBase + HangulCount);
}
