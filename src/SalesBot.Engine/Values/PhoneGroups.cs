using System.Text;

namespace SalesBot.Values;

/// <summary>How foreign numbers are grouped where they come from; those of other countries, and of unusual lengths, go by threes.</summary>
internal static class PhoneGroups
{
    // The country's code; how the number begins after it, in words where . is any digit (no word: any number); and the groups, where
    // # is a digit and * the rest undivided, as Germans write it. Of a country's ways the first that fits holds.
    private static readonly ILookup<string, Way> ways = new Way[]
    {
        new("1", "", "### ###-####"),
        new("20", "", "## #### ####"),
        new("27", "", "## ### ####"),
        new("30", "", "### ### ####"),
        new("31", "6", "# ########"), new("31", "", "## ### ####"),
        new("32", "4", "### ## ## ##"), new("32", "", "# ### ## ##"),
        new("33", "", "# ## ## ## ##"),
        new("34", "", "### ### ###"),
        new("351", "", "### ### ###"),
        new("353", "1", "# ### ####"), new("353", "", "## ### ####"),
        new("358", "4 5", "## ### ####"),
        new("359", "2", "# ### ####"), new("359", "", "## ### ####"),
        new("36", "1", "# ### ####"), new("36", "", "## ### ####"),
        new("370", "", "### #####"),
        new("371", "", "## ### ###"),
        new("372", "", "### ####"), new("372", "", "#### ####"),
        new("373", "", "## ### ###"),
        new("374", "", "## ##-##-##"),
        new("375", "", "## ###-##-##"),
        new("380", "", "## ###-##-##"),
        new("381", "6", "## ### ####"),
        new("386", "", "## ### ###"),
        new("39", "02 06", "## #### ####"), new("39", "", "### ### ####"),
        new("40", "", "### ### ###"),
        new("41", "", "## ### ## ##"),
        new("420", "", "### ### ###"),
        new("421", "", "### ### ###"),
        new("43", "1", "# *"), new("43", "6", "### *"), new("43", "", "### *"),
        new("44", "2", "## #### ####"), new("44", "11 1.1 3 5 8 9", "### ### ####"), new("44", "", "#### ######"),
        new("45", "", "## ## ## ##"),
        new("46", "7", "## ### ## ##"), new("46", "8", "# ### ### ##"),
        new("47", "4 9", "### ## ###"), new("47", "", "## ## ## ##"),
        new("48", "", "### ### ###"),
        new("49", "30 40 69 89", "## *"), new("49", "15 16 17", "### *"),
        new("49", "2.1 3.1 4.1 5.1 6.1 7.1 8.1 9.1", "### *"),
        new("49", "202 203 208 209 212 214 228 234 335 340 345 355 365 375 385 395 800 906", "### *"), new("49", "", "#### *"),
        new("52", "33 55 81", "## #### ####"), new("52", "", "### ### ####"),
        new("55", "", "## #####-####"), new("55", "", "## ####-####"),
        new("60", "1", "## ### ####"),
        new("61", "4", "### ### ###"), new("61", "", "# #### ####"),
        new("62", "8", "### #### ####"),
        new("63", "9", "### ### ####"),
        new("65", "", "#### ####"),
        new("66", "", "## ### ####"),
        new("81", "7 8 9", "## #### ####"), new("81", "3 6", "# #### ####"),
        new("82", "1", "## #### ####"), new("82", "2", "# #### ####"),
        new("84", "", "## ### ## ##"),
        new("852", "", "#### ####"),
        new("86", "1", "### #### ####"), new("86", "10 2", "## #### ####"), new("86", "", "### #### ####"), new("86", "", "### #######"),
        new("90", "", "### ### ## ##"),
        new("91", "", "##### #####"),
        new("92", "3", "### #######"),
        new("971", "5", "## ### ####"), new("971", "", "# ### ####"),
        new("972", "5 7", "## ### ####"), new("972", "", "# ### ####"),
        new("976", "", "#### ####"),
        new("98", "", "### ### ####"),
        new("992", "", "## ###-##-##"),
        new("993", "", "## ##-##-##"),
        new("994", "", "## ###-##-##"),
        new("995", "", "### ##-##-##"),
        new("996", "", "### ##-##-##"),
        new("998", "", "## ###-##-##"),
    }.ToLookup(way => way.Code, StringComparer.Ordinal);

    /// <summary>Plus, country code and groups: +375291234567 as «+375 29 123-45-67».</summary>
    public static string Of(string e164)
    {
        var start = 1 + PhoneRules.CodeLength(e164[1..]);
        var (code, national) = (e164[1..start], e164[start..]);
        return $"+{code} {ways[code].FirstOrDefault(way => way.Fits(national))?.Apply(national) ?? ByThrees(national)}";
    }

    private static string ByThrees(string digits)
    {
        var groups = new List<string>();
        for (var at = 0; at < digits.Length;)
        {
            var left = digits.Length - at;
            var take = left is 4 or 5 ? left - left / 2 : Math.Min(3, left);
            groups.Add(digits.Substring(at, take));
            at += take;
        }
        return string.Join(' ', groups);
    }

    /// <summary>One way of grouping.</summary>
    private sealed record Way(string Code, string Beginnings, string Groups)
    {
        // A subscriber's own number, undivided: longer ones are better read by threes.
        private const int ShortestRest = 3;
        private const int LongestRest = 10;

        private readonly string[] beginnings = Beginnings.Split(' ');
        private readonly int fixedDigits = Groups.Count(sign => sign == '#');

        /// <summary>Whether the number, without the country's code, is one of these.</summary>
        public bool Fits(string national)
        {
            var rest = national.Length - fixedDigits;
            var isLongEnough = Groups.EndsWith('*') ? rest is >= ShortestRest and <= LongestRest : rest == 0;
            return isLongEnough && beginnings.Any(one => Begins(national, one));
        }

        /// <summary>The digits in their groups.</summary>
        public string Apply(string national)
        {
            var (grouped, at) = (new StringBuilder(), 0);
            foreach (var sign in Groups)
            {
                grouped.Append(sign switch { '#' => national[at++].ToString(), '*' => national[at..], _ => sign.ToString() });
            }
            return grouped.ToString();
        }

        private static bool Begins(string national, string beginning) =>
            national.Length >= beginning.Length && !beginning.Where((sign, i) => sign != '.' && sign != national[i]).Any();
    }
}
