using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Tests.Delivery;

public sealed class PlacementTests : DeliveryTest
{
    [Fact]
    public async Task A_card_is_sent_once_and_edited_from_then_on()
    {
        var anna = await Join("Анна");
        await Put(anna, "new", OfLead());
        await SendDue();
        var edit = await Put(anna, "changed", OfLead());
        await SendDue();
        Assert.Equal((null, "m1"), (Telegram.Delivered[0].Replaces, Telegram.Delivered[1].Replaces));
        Assert.Equal(("lead:17", "m1"), Assert.Single((await Cards()).Select(c => (c.Key, c.MessageId))));
        var row = await Row(edit);
        Assert.Equal((OutboxState.Sent, "m1", 1), (row.State, row.MessageId, row.Attempts));
    }

    [Fact]
    public async Task A_fresh_card_is_sent_anew_and_the_old_one_disappears()
    {
        var anna = await Join("Анна");
        await Put(anna, "new", OfLead());
        await SendDue();
        await Put(anna, "reminder", OfLead(Placement.Fresh));
        await SendDue();
        Assert.Equal((null, "m1"), (Telegram.Delivered[1].Replaces, Telegram.Delivered[1].Removes));
        Assert.Equal("m2", Assert.Single(await Cards()).MessageId);
    }

    [Fact]
    public async Task An_edit_only_where_shown_is_dropped_where_there_is_no_card()
    {
        var anna = await Join("Анна");
        var dropped = await Put(anna, "nobody sees it", OfLead(Placement.OnlyWhereShown));
        await SendDue();
        Assert.Empty(Telegram.Tried);
        Assert.Equal(OutboxState.Superseded, (await Row(dropped)).State);
        await Put(anna, "new", OfLead());
        await SendDue();
        await Put(anna, "decided", OfLead(Placement.OnlyWhereShown));
        await SendDue();
        Assert.Equal("m1", Telegram.Delivered[1].Replaces);
    }

    [Fact]
    public async Task A_pressed_message_that_was_not_the_live_card_becomes_it()
    {
        var anna = await Join("Анна");
        await Put(anna, "new", OfLead());
        await SendDue();
        await Put(anna, "pressed", e => OfLead()(e) with { OnMessageId = "old" });
        await SendDue();
        Assert.Equal(("old", "m1"), (Telegram.Delivered[1].Replaces, Telegram.Delivered[1].Removes));
        Assert.Equal("old", Assert.Single(await Cards()).MessageId);
    }

    [Fact] // U9: two buttons of one list, the second pressed before the first was answered
    public async Task A_message_that_has_become_another_card_since_it_was_pressed_is_left_to_that_one()
    {
        var anna = await Join("Анна");
        await Put(anna, "list");
        await SendDue();
        await Put(anna, "question", e => e with { CardKey = "dialog:5", OnMessageId = "m1" });
        await Put(anna, "lead", e => OfLead()(e) with { OnMessageId = "m1" });
        await Put(anna, "page 2", e => e with { OnMessageId = "m1" });
        await SendDue();
        Assert.Equal(["m1", null, null], Telegram.Delivered.Skip(1).Select(sent => sent.Replaces));
        Assert.Equal([("dialog:5", "m1"), ("lead:17", "m2")], (await Cards()).Select(card => (card.Key, card.MessageId)));
    }

    [Fact]
    public async Task A_pressed_message_without_a_card_is_edited_too()
    {
        var anna = await Join("Анна");
        await Put(anna, "page 2", e => e with { OnMessageId = "list" });
        await SendDue();
        Assert.Equal("list", Assert.Single(Telegram.Delivered).Replaces);
        Assert.Empty(await Cards());
    }

    [Fact]
    public async Task The_screen_arrives_as_it_was_put_with_its_file_and_in_the_persons_language()
    {
        var anna = await Join("Анна");
        var file = await Do(async db =>
        {
            var stored = new StoredFile { Name = "КП.pdf", MediaType = "application/pdf", Sha256 = "", Size = 3 };
            db.Files.Add(stored);
            await db.SaveChangesAsync();
            db.FileContents.Add(new StoredFileContent { FileId = stored.Id, Bytes = [1, 2, 3] });
            return stored;
        });
        var screen = new Screen
        {
            Lines = ["Привет <b> 😀", new Line([new Span("+79123456789", Emphasis.Copyable)])],
            Rows = [[new Button("Готово", "/done 1", ButtonStyle.Success), new Button("Копировать", "x", Kind: ButtonKind.Copy)]],
            Form = new Form(new Button("Дальше", "/done"),
                [new FormField("name", "text", "Имя", false, null, [new FormChoice("1", "один")])]),
            Tone = Tone.Question,
            FileId = file.Id,
        };
        await Put(anna, "", e => e with { Screen = screen });
        await SendDue();
        var got = Assert.Single(Telegram.Delivered);
        Assert.Equivalent(screen, got.Screen, strict: true);
        Assert.Equal(("КП.pdf", "application/pdf", "ru"), (got.File!.Name, got.File.MediaType, got.Language));
        Assert.Equal([1, 2, 3], got.File.Content);
        Assert.Equal(("to Анна", "Анна"), (got.Route, got.Account));
    }

    [Fact]
    public async Task Of_several_waiting_states_of_a_card_only_the_last_is_sent_and_it_still_rings()
    {
        var anna = await Join("Анна");
        var first = await Put(anna, "notice", OfLead(Placement.Fresh, Priority.Notice));
        await Put(anna, "other");
        var last = await Put(anna, "newest", OfLead(Placement.OnlyWhereShown, Priority.Notice));
        await Do(db =>
        {
            db.Cards.Add(new Card { AddressId = anna.Id, Key = "lead:17", MessageId = "live" });
            return Task.FromResult(0);
        });
        await SendDue();
        Assert.Equal(["other", "newest"], Telegram.Texts);
        Assert.Equal((null, "live"), (Telegram.Delivered[1].Replaces, Telegram.Delivered[1].Removes));
        Assert.Equal(OutboxState.Superseded, (await Row(first)).State);
        Assert.Equal(Placement.Fresh, (await Row(last)).Placement);
    }

    [Fact]
    public async Task A_state_that_was_held_back_never_overwrites_a_newer_one()
    {
        var anna = await Join("Анна");
        var telegramAway = new SendResult.Later("away");
        var old = await Put(anna, "notice", OfLead(Placement.InPlace, Priority.Interactive));
        Telegram.AnswerOnce(telegramAway);
        await SendDue();
        await Put(anna, "newer notice", OfLead(Placement.InPlace, Priority.Notice));
        await SendDue();
        await SendDueAfter(TimeSpan.FromSeconds(1));
        Assert.Equal(["newer notice"], Telegram.Texts);
        Assert.Equal(OutboxState.Superseded, (await Row(old)).State);
    }

    private static Func<OutboxEntry, OutboxEntry> OfLead(Placement placement = Placement.InPlace,
        Priority priority = Priority.Interactive) =>
        e => e with { CardKey = "lead:17", Placement = placement, Priority = priority };
}
