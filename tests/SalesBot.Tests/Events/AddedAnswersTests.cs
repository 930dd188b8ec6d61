using SalesBot.Events;
using SalesBot.Processes;

namespace SalesBot.Tests.Events;

/// <summary>Answers without a column of their own, and how the client of a document is reached.</summary>
public sealed class AddedAnswersTests
{
    private static readonly Phrases Russian = Sales.Features.Texts.For("ru");

    [Fact] // U8
    public void Of_two_sets_the_later_answer_stands_and_none_is_lost()
    {
        var both = AddedAnswers.Parse(AddedAnswers.Merge("""{"budget":"100.00","size":"12 м"}""", """{"budget":"184500.50"}"""));
        Assert.Equal([("budget", "184500.50"), ("size", "12 м")], both.OrderBy(one => one.Key).Select(one => (one.Key, one.Value)));
        Assert.Equal(AddedAnswers.None, AddedAnswers.Merge(AddedAnswers.None, AddedAnswers.None));
    }

    [Fact] // U7, U8
    public void The_record_keeps_the_answers_there_are_and_no_empty_list()
    {
        Assert.Null(AddedAnswers.Recorded(AddedAnswers.None));
        Assert.NotNull(AddedAnswers.Recorded("""{"size":"«12» м"}"""));
        Assert.Equal("«12» м", AddedAnswers.Parse(AddedAnswers.ToJson([new("size", "«12» м")]))["size"]);
    }

    [Theory] // A4, B1: the phone first, in its written form; what cannot be read is shown as it is kept
    [InlineData("+79123456789", "a@b.ru", "+7 912 345-67-89")]
    [InlineData("доб. 12", null, "доб. 12")]
    [InlineData(null, "a@b.ru", "a@b.ru")]
    [InlineData(null, null, "номера нет")]
    public void A_client_is_reached_by_phone_or_else_by_mail(string? phone, string? email, string reads)
    {
        var document = new Event { Stage = "call", Subject = "roof", ContactPhone = phone, ContactEmail = email };
        Assert.Equal(reads, ContactReach.Of(document, Russian));
        Assert.Equal(phone is null && email is null ? "" : reads, ContactReach.Of(document));
    }

    [Fact]
    public void The_kind_of_event_is_the_variant_in_which_a_dialog_speaks() => Assert.Equal(
        ["call", "letter", "meeting"], Enum.GetValues<EventKind>().Select(EventKinds.Word));
}
