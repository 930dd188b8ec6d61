using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Turns;

namespace SalesBot.Tests.Turns;

/// <summary>What was sent as one and comes as several updates is one letter, one draft, one card, one refusal (K7).</summary>
public sealed class BundleTests : OfficeTest
{
    private const string Need = "Нужна кровля ангара, +7 916 444-55-66, чертежи приложил";
    private int message = 100;

    [Theory] // K7
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 0, 2)]
    public async Task A_forwarded_album_is_one_letter_in_whichever_order_it_comes(params int[] order)
    {
        var parts = Album("Пётр Иванов", Need);
        foreach (var part in order) await Anna.Send(parts[part]);
        await Anna.Sees("Письмо M-2026-000001", "Пётр Иванов", "+7 916 444-55-66", "КП-0.pdf", "КП-1.pdf", "КП-2.pdf")
            .DoesNotSee("M-2026-000002");
        Assert.Single(Anna.Messages);
        Assert.Equal((1, 3), await Office.Read(async db => (await db.Letters.CountAsync(), await db.LetterFiles.CountAsync())));
        await Anna.Clicks("Новое обращение").Sees("+7 916 444-55-66", "КП-0.pdf, КП-1.pdf, КП-2.pdf".Split(", ")[order[0]]);
    }

    [Fact] // K7: two processes on one database
    public async Task Taken_by_two_processes_at_once_it_is_one_letter_all_the_same()
    {
        using var stop = new CancellationTokenSource();
        var second = new Inbox(Office.Database, new TurnRunner(Office.Office, new Strangers()), new NotSavedNotice(Office.Office),
            NullLogger<Inbox>.Instance, _ => { });
        var turns = second.Run(stop.Token);
        var parts = Enumerable.Range(0, 10).Select(i => Part(i, "a1", i == 4 ? Need : null, "Пётр Иванов")).ToList();
        await Task.WhenAll(parts.Select((part, i) => i % 2 == 0 ? Office.Receive(part) : second.Receive(part, CancellationToken.None)));
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
        await Anna.Sees("Письмо M-2026-000001", "10 файлов");
        Assert.Equal((1, 10), await Office.Read(async db => (await db.Letters.CountAsync(), await db.LetterFiles.CountAsync())));
        Assert.Equal(1, await Office.Read(db => db.NumberSeries.Where(x => x.Key == "M-2026").Select(x => x.Last).SingleAsync()));
    }

    [Theory] // K7
    [InlineData(0, 1, 2)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public async Task Texts_of_one_client_forwarded_at_once_are_paragraphs_of_one_letter(params int[] order)
    {
        string[] texts = ["Здравствуйте!", "Нужна кровля ангара", "Мой телефон 8 916 444-55-66"];
        var now = Office.Clock.GetUtcNow();
        var part = Anna.Update() with { ForwardedFrom = "Пётр", WrittenAt = now };
        var parts = texts.Select((text, i) => part with { UpdateId = Office.NextUpdate(), Text = text, MessageId = $"{99 + i}" }).ToList();
        foreach (var next in order) await Anna.Send(parts[next]);
        var letter = await Office.Read(db => db.Letters.SingleAsync());
        Assert.Equal((string.Join("\n\n", texts), "+79164445566", "+79164445566"), (letter.Text, letter.Phone, letter.Sender));
        Assert.Single(Anna.Messages);
        await Anna.Sees("Письмо M-2026-000001", "Здравствуйте!", "Нужна кровля ангара", "8 916 444-55-66");
    }

    [Fact] // K7
    public async Task Two_clients_or_two_times_are_two_letters()
    {
        await Anna.Forwards("Пётр", "Нужна кровля").Forwards("Мария", "Нужен забор").Forwards("Пётр", "Ангар 120 м²");
        Assert.Equal(
            ["Нужна кровля\n\nАнгар 120 м²", "Нужен забор"],
            await Office.Read(db => db.Letters.OrderBy(x => x.Id).Select(x => x.Text).ToListAsync()));
        Office.Clock.Advance(TimeSpan.FromSeconds(20));
        await Anna.Forwards("Пётр", "И ещё навес").Sees("M-2026-000003", "И ещё навес");
    }

    [Fact] // K7: of whom the channel does not tell, nothing is guessed
    public async Task Messages_of_nobody_by_name_stay_apart()
    {
        await Anna.Forwards("", "Нужна кровля").Forwards("", "Нужен забор");
        Assert.Equal(2, await Office.Read(db => db.Letters.CountAsync()));
    }

    [Fact] // K7
    public async Task Messages_of_nobody_by_name_push_out_no_album_that_is_still_coming()
    {
        var parts = Album("Пётр Иванов", Need);
        await Anna.Send(parts[0]);
        for (var i = 0; i < 5; i++) await Anna.Forwards("", $"Нужен забор {i}");
        await Anna.Send(parts[1]);
        Assert.Equal(6, await Office.Read(db => db.Letters.CountAsync()));
        Assert.Equal(2, await Office.Read(db => db.LetterFiles.CountAsync()));
    }

    [Fact] // K7
    public async Task A_letter_already_on_its_way_to_a_lead_still_gets_its_files()
    {
        var parts = Album("Пётр Иванов", Need);
        await Anna.Send(parts[0]);
        await Anna.Clicks("Новое обращение");
        await Anna.Send(parts[1]);
        await Anna.Clicks("Пётр Иванов").Clicks("Петрова").Sees("Проверьте", "КП-0.pdf, КП-1.pdf").Clicks("Готово");
        await Anna.Send(parts[2]);
        await Petrova.Sees("L-2026-000001", "3 файла");
        Assert.Equal(1, await Office.Read(db => db.Letters.CountAsync()));
    }

    [Fact] // K7
    public async Task An_album_that_belongs_to_nothing_is_asked_about_once()
    {
        foreach (var part in Album(null, null)) await Anna.Send(part);
        await Anna.Sees("К чему этот файл?");
        Assert.Single(Anna.Messages);
    }

    [Theory] // K7
    [InlineData(0, 1, 2)]
    [InlineData(1, 2, 0)]
    public async Task An_album_with_a_line_under_one_of_its_files_is_one_draft(params int[] order)
    {
        var parts = Album(null, "89161234567 Иванов Пётр кровля -> Петрова");
        foreach (var part in order) await Anna.Send(parts[part]);
        await Anna.Sees("Проверьте", "КП-0.pdf", "КП-1.pdf", "КП-2.pdf").Clicks("Готово");
        await Petrova.Sees("L-2026-000001", "3 файла");
        await Anna.DoesNotSee("К чему этот файл?");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // K7
    public async Task Files_of_an_album_in_a_dialog_are_collected()
    {
        await Anna.Says("/call").Says("89161234567").Says("Иванов");
        foreach (var part in Album(null, "кровля")) await Anna.Send(part);
        await Anna.Sees("На кого переведён", "кровля", "КП-0.pdf, КП-1.pdf, КП-2.pdf");
    }

    [Fact] // K7: the caption ends the dialog, and the rest comes after it
    public async Task A_comment_by_an_album_has_all_of_its_files()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Ещё…").Clicks("Комментарий");
        foreach (var part in Album(null, "чертежи от клиента", Petrova)) await Petrova.Send(part);
        await Petrova.Sees("Добавлено к L-2026-000001", "КП-2.pdf").Sees("L-2026-000001", "3 файла").DoesNotSee("К чему этот файл");
        Assert.Equal(1, await Office.Read(db => db.LeadNotes.CountAsync()));
    }

    [Fact] // K7
    public async Task Texts_forwarded_at_once_into_a_question_are_one_answer()
    {
        await Anna.Says("/call").Says("89161234567").Says("Иванов");
        await Anna.Forwards("Пётр", "Нужна кровля").Forwards("Пётр", "Ангар 120 м²")
            .Sees("На кого переведён", "Нужна кровля", "Ангар 120 м²");
        Assert.Equal(0, await Office.Read(db => db.Letters.CountAsync()));
    }

    [Fact] // K7, K4
    public async Task What_did_not_come_of_an_album_is_said_once_by_name_and_the_rest_is_kept()
    {
        await Anna.Says("/call").Says("89161234567").Says("Иванов");
        await Anna.Send(Part(0, "a1", "кровля", null, FileProblem.Unavailable));
        await Anna.Send(Part(1, "a1", null, null));
        await Anna.Send(Part(2, "a1", null, null, FileProblem.Unavailable));
        await Anna.Sees("КП-0.pdf, КП-2.pdf не пришли: отправьте их ещё раз")
            .Sees("кровля", "КП-1.pdf", "На кого переведён");
        Assert.Single(Anna.Messages, shown => shown.Shows("не пришли"));
    }

    [Theory] // K4, K14: nothing of the text is lost
    [InlineData("89161234567 Иванов Пётр кровля -> Петрова")]
    [InlineData("/call 89161234567 Иванов Пётр кровля -> Петрова")]
    public async Task A_file_that_did_not_come_is_named_beside_what_was_written_with_it(string text)
    {
        IncomingFile[] files =
        [
            new("КП.pdf", "application/pdf", 3, null, FileProblem.Unavailable), new("план.pdf", "application/pdf", 3, [1, 2, 3]),
        ];
        await Anna.Does(() => Anna.Send(Anna.Update() with { Text = text, Files = files }))
            .Sees("КП.pdf не пришёл: отправьте его ещё раз").Sees("Проверьте", "кровля", "план.pdf");
    }

    private List<Incoming> Album(string? from, string? caption, Chat? chat = null) =>
        [.. Enumerable.Range(0, 3).Select(i => Part(i, "album-1", i == 0 ? caption : null, from, chat: chat))];

    private Incoming Part(int number, string album, string? text, string? from, FileProblem? problem = null, Chat? chat = null) =>
        (chat ?? Anna).Update() with
        {
            MessageId = $"{message++}",
            Album = album,
            Text = text,
            ForwardedFrom = from,
            Files = [new IncomingFile($"КП-{number}.pdf", "application/pdf", 3, problem is null ? [1, 2, 3] : null, problem)],
        };
}
