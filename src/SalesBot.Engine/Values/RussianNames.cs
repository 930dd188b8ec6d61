using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>
/// What tells a person's name from other words, and how it is inflected. A short list and endings: good enough to propose, never to decide.
/// </summary>
public static partial class RussianNames
{
    private static readonly HashSet<string> FirstNames = new(
        ("александр александра саша алексей леша алена алина алиса алла анастасия настя анатолий толя ангелина андрей анжела анна аня "
            + "антон антонина аркадий арсений артем артур "
        + "борис вадим валентин валентина валерий валерия варвара василий вася вера вероника виктор виктория вика виталий влад владимир "
        + "володя владислав всеволод вячеслав слава галина галя "
        + "геннадий гена георгий герман глеб григорий гриша давид даниил данила дарья даша денис дмитрий дима ева евгений женя евгения "
        + "егор екатерина катя елена лена елизавета лиза жанна "
        + "захар зинаида зоя иван ваня игнат игорь илья инна ирина ира камилла карина кирилл кира константин костя кристина ксения "
        + "лариса лев леонид лидия лилия любовь люба людмила люда "
        + "максим макс маргарита рита марина мария маша марк матвей михаил миша мурат надежда надя наталья наталия наташа никита николай "
        + "коля нина оксана олег олеся ольга оля павел паша "
        + "петр петя полина прохор раиса ренат рената ринат роман рома руслан рустам светлана света святослав семен сергей сережа "
        + "снежана софия софья станислав стас степан тамара татьяна таня "
        + "тимофей тимур ульяна федор филипп эдуард элина эльвира эмма юлия юля юрий юра яков яна ярослав ашот армен гурген карен "
        + "магомед ахмед али фарид "
        + "john peter paul anna maria mary michael david james robert william thomas george alex alexander ivan elena olga andrew mark "
        + "kate ann jane susan sarah helen")
        .Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the word is a common first name, in any case.</summary>
    public static bool IsFirstName(string word) => FirstNames.Contains(Plain(word));

    /// <summary>Whether the word ends as a patronymic does.</summary>
    public static bool IsPatronymic(string word) => Patronymic().IsMatch(Plain(word));

    /// <summary>Whether the word ends as Russian surnames do.</summary>
    public static bool IsSurnameLike(string word) => Surname().IsMatch(Plain(word));

    /// <summary>Whether <paramref name="typed"/> is <paramref name="name"/> in the nominative.</summary>
    public static bool IsSame(string typed, string name) => Plain(typed) == Plain(name);

    /// <summary>
    /// Whether <paramref name="typed"/> is <paramref name="name"/> in another case: «Петрову», «Петровой» of «Петрова», «Сидорову» of
    /// «Сидоров».
    /// </summary>
    public static bool IsFormOf(string typed, string name)
    {
        var (word, form) = (Plain(name), Plain(typed));
        var (cut, endings) = Declension(word);
        return Endings(word[..^cut], endings).Contains(form, StringComparer.Ordinal)
            || (Fleeting().IsMatch(word) && Endings(word[..^2] + word[^1], "а у е ом ем").Contains(form, StringComparer.Ordinal));
    }

    /// <summary>Lower case with ё as е: how names are compared.</summary>
    public static string Plain(string word) => word.Trim('.').ToLowerInvariant().Replace('ё', 'е');

    private static IEnumerable<string> Endings(string stem, string endings) => endings.Split(' ').Select(ending => stem + ending);

    /// <summary>How many letters to cut, and the endings of the other cases.</summary>
    private static (int Cut, string Endings) Declension(string word) => word switch
    {
        [.., 'о' or 'е' or 'и' or 'у' or 'ю' or 'ы' or 'э'] or { Length: < 3 } => (0, ""),
        [.., 'а', 'я'] => (2, "ой ую ою"),
        [.., 'я', 'я'] => (2, "ей юю ею"),
        [.., 'и', 'я'] => (1, "и ю ей"),
        [.., 'а'] => (1, "у е ы и ой ою ей"),
        [.., 'я'] => (1, "ю е и ей"),
        [.., 'и' or 'ы' or 'о', 'й'] => (2, "ого ому ым им ом его ему ем ия ию ии ием"),
        [.., 'й'] => (1, "я ю е ем"),
        [.., 'ь'] => (1, "я ю е и ем"),
        [.., >= 'а' and <= 'я'] => (0, "а у е ом ым ем"),
        _ => (0, ""),
    };

    // Павел, Орёл, Кузнец: the vowel before the last consonant goes.
    [GeneratedRegex("(?:ел|ец|ек|ок|ень)$")]
    private static partial Regex Fleeting();

    [GeneratedRegex("^(?:[а-я]{2,}(?:ович|евич|ьич|овна|евна|ична|инична|оглы|кызы)|(?:кузьм|фом|лук|никит|савв|сил)ич)$")]
    private static partial Regex Patronymic();

    [GeneratedRegex(
        "^[а-я-]{1,}(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|ская|цкий|цкая|ской|енко|чук|щук|юк|ян|янц|швили|дзе|ых|их|ман|берг|штейн|ич|ец)$")]
    private static partial Regex Surname();
}
