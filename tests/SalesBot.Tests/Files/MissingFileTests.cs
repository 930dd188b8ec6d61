using SalesBot.Files;

namespace SalesBot.Tests.Files;

/// <summary>What the sender of a file that cannot be had is told.</summary>
public sealed class MissingFileTests
{
    private static readonly Phrases Russian = Sales.Features.Texts.For("ru");

    [Fact] // K4
    public void Those_that_did_not_come_are_named_together_and_each_other_by_itself() => Assert.Equal(
        [
            "а.pdf, б.pdf не пришли: отправьте их ещё раз",
            "Файл пустой, сохранять нечего: пусто.txt",
            "Файл 31 МБ, а принять могу до 20: чертёж.dwg. Отправьте ссылку или сожмите",
        ],
        Told(
            new MissingFile("а.pdf", 1, FileProblem.Unavailable),
            new MissingFile("пусто.txt", 0, FileProblem.Empty),
            new MissingFile("б.pdf", 1, FileProblem.Unavailable),
            new MissingFile("чертёж.dwg", 30 * 1024 * 1024 + 1, FileProblem.TooLarge)));

    [Fact] // an album may bring the same file twice
    public void One_that_was_sent_twice_is_named_once() => Assert.Equal(
        ["а.pdf не пришёл: отправьте его ещё раз", "Файл пустой, сохранять нечего: б.pdf"],
        Told([.. Enumerable.Repeat(new MissingFile("а.pdf", 1, FileProblem.Unavailable), 2),
            .. Enumerable.Repeat(new MissingFile("б.pdf", 0, FileProblem.Empty), 2)]));

    [Theory] // a channel may keep the size to itself
    [InlineData(0)]
    [InlineData(FileLimits.MaxBytes)]
    public void A_file_that_is_too_large_is_never_said_to_be_smaller_than_what_is_taken(long claimed) =>
        Assert.StartsWith("Файл 21 МБ,", Assert.Single(Told(new MissingFile("а.zip", claimed, FileProblem.TooLarge))),
            StringComparison.Ordinal);

    private static List<string> Told(params MissingFile[] files) => [.. MissingFile.Lines(files, Russian)];
}
