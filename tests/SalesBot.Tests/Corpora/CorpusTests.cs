using System.Globalization;
using System.Text;
using SalesBot.Clients;
using SalesBot.Letters;
using SalesBot.Orders;
using SalesBot.Values;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.Corpora;

/// <summary>Names, addresses, dates, requisites and letters as people have them: each line of a file with what it means.</summary>
public sealed class CorpusTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Parse("Europe/Moscow", "Mon-Fri 09:00-18:00", null);
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 10, 0, TimeSpan.FromHours(3));
    private static readonly OurOwn Ours = OurOwn.Of(["@seller.example"], ["+74950000001"], ["Секретарёва Анна"]);

    [Fact] // F2
    public void Addresses() => All("emails.txt", 60, text => EmailAddress.FindIn(text) is { } found
        ? $"{found.Address.Value} | {found.Rest}" : "-");

    [Fact] // F1
    public void Companies() => All("companies.txt", 60, text => CompanyName.FindIn(text) is not { } company ? "-"
        : $"{company.Display}{(company.IsCertain ? "" : "?")} | {$"{text[..company.Start].Trim()} {text[company.End..].Trim()}".Trim()}");

    [Fact] // F9, F11, D30
    public void Times() => All("times.txt", 300, text => HumanDateTime.Read(text, Now, Expects.DateTime, Calendar.ToLocal) switch
    {
        Reading.Value value => Shown(value),
        Reading.InPast => "past",
        Reading.NoSuchDate => "none",
        _ => "-",
    });

    [Fact] // F13
    public void Quantities() => All("quantities.txt", 40, text => OrderEntry.Read(text) is var (words, quantity)
        ? $"{words} | {quantity?.ToString("0.###", CultureInfo.InvariantCulture) ?? "?"}".Trim() : "");

    [Fact] // F14, F15
    public void Requisites() => All("requisites.txt", 30, text => ClientText.Read(text) is var read
        ? string.Join(" | ", new[] { read.Name, read.Inn, read.Kpp, read.Ogrn }.Select(part => string.IsNullOrEmpty(part) ? "-" : part))
            : "");

    [Fact] // F15
    public void Same_companies() => All("same-companies.txt", 60, text => text.Split(" | ") is [var one, var other]
        && ClientName.KeyOf(one) == ClientName.KeyOf(other) && ClientName.MayBe(one, other) ? "same" : "other");

    [Fact] // F10
    public void Surnames() => All("surnames.txt", 150, name => $"{SurnameForms.Genitive(name)} | {SurnameForms.Accusative(name)}");

    [Fact] // F3
    public void Letters()
    {
        var letters = File.ReadAllText(PathOf("letters.txt")).Split("\n=== ").Skip(1)
            .Select(letter => letter.Split('\n', 2)).Select(parts => (Text: parts[1].Trim('\n'), Expected: parts[0].Trim()));
        Check(letters, 30, text => ForwardedLetter.Read(text, Ours) is var read
            ? $"{read.Name ?? "-"} | {read.Email?.Value ?? "-"} | {read.Phone?.E164 ?? "-"}" : "");
    }

    private static string Shown(Reading.Value value)
    {
        var (at, or) = LikelyMoments.Of(value, Calendar);
        return or is { } other ? $"{Moment(at)} | {Moment(other)}" : Moment(at);
    }

    private static string Moment(DateTimeOffset at) => at.ToString("dd.MM HH:mm", CultureInfo.InvariantCulture);

    private static void All(string file, int least, Func<string, string> read) => Check(
        File.ReadLines(PathOf(file)).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split(" -> ", 2)).Select(parts => (Text: parts[0], Expected: parts[1].Trim())), least, read);

    private static void Check(IEnumerable<(string Text, string Expected)> corpus, int least, Func<string, string> read)
    {
        var (wrong, count) = (new StringBuilder(), 0);
        foreach (var (text, expected) in corpus)
        {
            count++;
            if (read(text).Trim() is var got
                && got != expected) wrong.AppendLine(CultureInfo.InvariantCulture, $"{text}: {got}, not {expected}");
        }

        Assert.InRange(count, least, int.MaxValue);
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Corpora", file);
}
