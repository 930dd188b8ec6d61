using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Tests.Orders;
using SalesBot.Values;

namespace SalesBot.Tests.Finding;

/// <summary>Some three hundred things that people type to find something, each with what has to come (B8, D21-D24).</summary>
public sealed class SearchCorpusTests : OrderTest
{
    private static readonly string[] Names =
        ["Иванов", "Смирнова", "Альфин", "Лебедев", "Кузнецова", "Фёдоров", "Орлова", "Ромашка", "Вектор", "кровля", "фасад", "навес"];

    private static IEnumerable<(string Query, string[] Expected)> Corpus =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", "searches.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line.Split(" -> ", 2))
            .Select(parts => (parts[0].Trim(), parts[1].Split(", ")));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Petrova.Says("/lead 1");
        await Posted();
        await Call("89265557788 Смирнова Анна ООО «Вектор» фасад склада", "Сидоров", 34, "smirnova@vektor.example");
        await Call("89161112233 Альфин Иван ООО «Альфа Клиника» монтаж ворот", "Петрова", 4, "alfin@klinika.example");
        await Petrova.Says("/lead 3").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Call("89031114455 Лебедев Олег ООО «Мега Склад» забор вокруг базы", "Сидоров", 49, "lebedev@example.com");
        await Sidorov.Says("/lead 4").Clicks("Отказ").Clicks("Выбрали другого").Clicks("Пропустить");
        await Call("89104445566 Кузнецова Мария ООО «Белстрой» навес для машин", "Петрова", 0, null);
        await Call("89207778899 Фёдоров Семён ООО «Холод-Про» вентиляция цеха", "Сидоров", 28, null);
        await Sidorov.Says("/lead 6").Clicks("Отказ").Says("уехали на море").Clicks("Пропустить");
        await Call("84957776655 Орлова Дарья ООО «Nordtech» отопление гаража", "Петрова", 0, null);
        await Anna.Says("89990000000 Лис Олег сталь -> Петрова").Clicks("Не обращение").Clicks("Поставщик");
        await Letter();
    }

    [Fact] // B8, D21, D22, D23, D24
    public async Task What_people_type_is_found()
    {
        var sum = await Office.Read(db => db.Orders.Select(order => order.Total).SingleAsync());
        var (wrong, count, right) = (new StringBuilder(), 0, 0);
        foreach (var (query, expected) in Corpus)
        {
            count++;
            var said = query.Replace("{sum}", sum.ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{s u m}", sum.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' '), StringComparison.Ordinal);
            await Boss.Says($"/find {said}");
            var screen = Boss.Last.Screen;
            var shown = screen.PlainText() + string.Join(' ', screen.Rows.SelectMany(row => row).Select(one => one.Label));
            if (expected.All(text => text is ['!', .. var absent]
                ? !shown.Contains(absent, StringComparison.Ordinal) : shown.Contains(Whole(text), StringComparison.Ordinal))) right++;
            else wrong.AppendLine(CultureInfo.InvariantCulture, $"{said}: not {string.Join(", ", expected)}, but {shown}");
        }

        Assert.InRange(count, 300, 1000);
        Assert.True(right >= count * 0.97, $"{right} of {count}\n{wrong}");
    }

    [Fact] // B7, B21, D23
    public async Task Whoever_has_no_part_in_them_finds_nothing_by_any_of_these_ways()
    {
        var manager = await Office.Join("Чужой Яков", Role.Manager);
        var outside = await Office.Join("Наёмный Ян", Role.External);
        foreach (var (query, _) in Corpus)
        {
            foreach (var who in new[] { manager, outside })
            {
                await who.Says($"/find {query}");
                var shown = string.Join('\n', who.Last.Screen.Lines.Skip(1).SelectMany(line => line.Spans).Select(span => span.Text));
                Assert.DoesNotContain("L-2026-0", shown, StringComparison.Ordinal);
                if (who == outside) Assert.DoesNotContain(Names, name => shown.Contains(name, StringComparison.Ordinal));
            }
        }
    }

    [Fact] // D23
    public async Task A_topic_that_was_changed_is_found_by_the_new_words_only()
    {
        await Boss.Says("/find навес").Sees("L-2026-000005");
        await Office.Change(async db => (await db.Leads.SingleAsync(lead => lead.Id == 5)).Topic = "парковка");
        await Petrova.Says("/lead 5").Clicks("Ещё…").Clicks("Комментарий").Says("звонил");
        await Boss.Says("/find парковка").Sees("L-2026-000005");
        await Boss.Says("/find навес").Sees("ничего не найдено");
    }

    [Fact] // D23: a base from before there were words
    public async Task Leads_that_have_no_words_get_them()
    {
        await Office.Change(db =>
        {
            db.SearchWords.RemoveRange(db.SearchWords.Where(word => word.LeadId != null));
            foreach (var lead in db.Leads) lead.WordsMade = null;
            return Task.CompletedTask;
        });
        await Office.Settle();
        await Boss.Says("/find вентиляция").Sees("L-2026-000006");
        await Boss.Says("/find профнастил").Sees("L-2026-000001");
    }

    private static string Whole(string text) => text is [_, '-', .. var n] && n.Length == 1 ? $"{text[0]}-2026-00000{n}" : text;

    private async Task Call(string line, string manager, int daysAgo, string? email)
    {
        await Anna.Says($"{line} -> {manager}").Clicks("Готово");
        await Office.Change(async db =>
        {
            var lead = await db.Leads.OrderBy(lead => lead.Id).LastAsync();
            lead.CreatedAt -= TimeSpan.FromDays(daysAgo);
            if (email is not null) db.ContactPoints.Add(new ContactPoint { ContactId = lead.ContactId, Value = email });
        });
    }

    private async Task Letter()
    {
        await using var db = Office.Database.Open();
        await using var write = await Office.Database.BeginWrite(db, CancellationToken.None);
        var work = new Work(db, Office.Office);
        await ReceiveLetter.Do(work, new ArrivedLetter(
            "Гусев Глеб", EmailAddress.TryParse("gusev@gus.example"), null, "Вопрос", "Сколько стоит?", work.Now));
        await work.Save();
        await write.Commit(CancellationToken.None);
    }
}
