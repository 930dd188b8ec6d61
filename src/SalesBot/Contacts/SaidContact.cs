using System.Collections.Frozen;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>
/// The first column of a contact line taken apart: «Павлова Ирина, главный инженер, ООО «Вектор»». Whatever was not said is empty. Pure.
/// </summary>
/// <param name="Name">The person.</param>
/// <param name="Company">The company, as shown.</param>
/// <param name="Position">What the person is there.</param>
internal sealed record SaidContact(string Name, string Company, string Position)
{
    /// <summary>Beginnings of the words by which a position is told from a company without a legal form.</summary>
    private static readonly FrozenSet<string> Positions = FrozenSet.Create(StringComparer.Ordinal,
        "директор", "зам", "заместитель", "главный", "главная", "главбух", "старший", "старшая", "ведущий", "ведущая", "генеральный",
        "гендиректор", "исполнительный", "коммерческий", "технический", "финансовый", "инженер", "бухгалтер", "менеджер", "снабженец",
        "снабжение", "прораб", "мастер", "бригадир", "закупщик", "закупщица", "секретарь", "начальник", "начальница", "руководитель",
        "специалист", "юрист", "экономист", "логист", "кладовщик", "завхоз", "заведующий", "заведующая", "администратор", "владелец",
        "собственник", "учредитель", "председатель", "президент", "архитектор", "проектировщик", "технолог", "энергетик", "механик",
        "агроном", "помощник", "помощница", "ассистент", "представитель", "сметчик", "диспетчер", "директриса", "управляющий",
        "гл", "ген", "нач", "вед", "ст", "рук", "инж", "бух", "дир", "техн", "комм", "фин", "исп", "пом",
        "director", "manager", "engineer", "accountant", "buyer", "head", "owner", "assistant", "secretary", "ceo", "cfo", "cto", "chief");

    // What follows says where somebody is from; «с» may be an initial.
    private static readonly FrozenSet<string> From = FrozenSet.Create(StringComparer.Ordinal, "из", "со", "от", "from");

    /// <summary>What a line says.</summary>
    public static SaidContact Read(string line)
    {
        var (name, company) = ContactLine.Split(line);
        if (company.Length > 0 && IsPosition(company)) return new SaidContact(name, "", company);
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return new SaidContact(name, company, "");
        var beside = name[(comma + 1)..].Trim();
        return IsPosition(beside) ? new SaidContact(name[..comma].Trim(), company, beside) : new SaidContact(name, company, "");
    }

    /// <summary>
    /// Whether this may be the person with that name: neither says a word that contradicts the other, «Сергеев» and «Антон Сергеев» are
    /// one; a company that stands for a person who is not known by name may be anybody.
    /// </summary>
    public bool MayBe(string name)
    {
        var (mine, theirs) = (Words(Name), Words(name));
        if (mine.Count == 0 || theirs.Count == 0) return true;
        return mine.All(word => Fits(word, theirs)) || theirs.All(word => Fits(word, mine));
    }

    /// <summary>Whether it says more of the person with that name than the name does.</summary>
    public bool SaysMoreThan(string name) => MayBe(name) && Words(Name).Sum(word => word.Length) > Words(name).Sum(word => word.Length);

    /// <summary>Which of these is meant: the first whose name is known and not contradicted; null for none.</summary>
    public T? OneOf<T>(IEnumerable<T> near, Func<T, string> name) where T : class =>
        near.FirstOrDefault(one => name(one).Length > 0 && MayBe(name(one)));

    /// <summary>What is known of somebody with this added to it; nothing that is known is taken away.</summary>
    public SaidContact AddedTo(SaidContact known) => new(
        SaysMoreThan(known.Name) ? Name : known.Name,
        known.Company.Length == 0 || Company.StartsWith(known.Company + ", ", StringComparison.Ordinal) ? Company : known.Company,
        Position.Length > 0 ? Position : known.Position);

    private static bool Fits(string word, IReadOnlyList<string> others) =>
        others.Any(other => other == word || (Math.Min(word.Length, other.Length) == 1 && word[0] == other[0]));

    /// <summary>Whether the words say what somebody is.</summary>
    public static bool IsPosition(string text) => text.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
        && Positions.Contains(first.ToLowerInvariant());

    /// <summary>
    /// The words of a name; none for a number or for a company that stands in its place. «из Вектора» behind it is no part of it.
    /// </summary>
    private static IReadOnlyList<string> Words(string name) => CompanyName.FindIn(name) is { IsCertain: true } ? [] :
    [
        .. name.ToLowerInvariant().Replace('ё', 'е').Split([' ', '.', ',', '-', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile((word, at) => at == 0 || !From.Contains(word)).Where(word => word.All(char.IsLetter)),
    ];
}
