namespace SalesBot.Benchmarks;

/// <summary>
/// Names as they are in Russia: a few that everybody has and very many that hardly anybody has. The same seed gives the same names.
/// </summary>
internal sealed class Names(Random random)
{
    private static readonly string[] Men =
    [
        "Александр", "Сергей", "Дмитрий", "Андрей", "Алексей", "Владимир", "Евгений", "Николай", "Иван", "Михаил", "Павел", "Роман",
        "Игорь", "Пётр", "Артём", "Олег", "Виктор", "Юрий", "Максим", "Антон", "Денис", "Кирилл", "Илья", "Константин", "Фёдор", "Григорий",
        "Тимур", "Руслан", "Лев", "Эдуард",
    ];
    private static readonly string[] Women =
    [
        "Елена", "Ольга", "Наталья", "Анна", "Татьяна", "Ирина", "Светлана", "Мария", "Екатерина", "Юлия", "Марина", "Людмила", "Галина",
        "Анастасия", "Дарья", "Вера", "Оксана", "Алёна", "Ксения", "Полина", "Софья", "Лариса", "Инна", "Жанна", "Нина",
    ];
    private static readonly string[] Surnames =
    [
        "Иванов", "Смирнов", "Кузнецов", "Попов", "Васильев", "Петров", "Соколов", "Михайлов", "Новиков", "Фёдоров", "Морозов", "Волков",
        "Алексеев", "Лебедев", "Семёнов", "Егоров", "Павлов", "Козлов", "Степанов", "Николаев", "Орлов", "Андреев", "Макаров", "Никитин",
        "Захаров", "Зайцев", "Соловьёв", "Борисов", "Яковлев", "Григорьев",
    ];
    private static readonly string[] Syllables =
    [
        "ба", "бо", "ва", "ве", "ви", "га", "го", "да", "де", "ди", "жа", "жу", "за", "зи", "ка", "ки", "ко", "ла", "ле", "лу", "ма", "ми",
        "мо", "на", "не", "ни", "па", "пе", "по", "ра", "ре", "ро", "са", "се", "си", "та", "ти", "ту", "фи", "ха", "че", "ша", "ще",
    ];
    private static readonly string[] Endings = ["ов", "ев", "ин", "ский", "енко", "ук"];
    private static readonly string[] Trades = ["Строй", "Сервис", "Монтаж", "Инвест", "Торг", "Проект", "Металл", "Снаб", "Гарант", "Плюс"];

    /// <summary>Surname and first name.</summary>
    public string Person()
    {
        var woman = random.Next(2) == 0;
        var surname = random.Next(100) < 35 ? Often(Surnames) : Rare() + Endings[random.Next(Endings.Length)];
        if (woman) surname = surname.EndsWith("ский", StringComparison.Ordinal) ? surname[..^2] + "ая" : surname.EndsWith('в')
            || surname.EndsWith("ин", StringComparison.Ordinal) ? surname + "а" : surname;
        return $"{surname} {Often(woman ? Women : Men)}";
    }

    /// <summary>A company in two words: «ООО «Корави Строй»».</summary>
    public string Company() => $"ООО «{Rare()} {Trades[random.Next(Trades.Length)]}»";

    // The first is met ten times as often as the tenth.
    private string Often(string[] names) => names[(int)(names.Length * Math.Pow(random.NextDouble(), 2))];

    // 43 + 43² + 43³ beginnings: some eighty thousand words, most of them of a few people.
    private string Rare()
    {
        var syllables = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(syllables[0]) + syllables[1..];
    }
}
