using Microsoft.Playwright;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>
/// What is dragged over the page by the real mouse: a file belongs to the chat it is let go over, and to nobody beside it (W16).
/// </summary>
public sealed class DraggingTests : ChatPageTest, IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"salesbot-{Guid.NewGuid():N}.txt");

    public void Dispose() => File.Delete(file);

    [ChromiumTheory] // W16
    [InlineData(".bar")]
    [InlineData(".people")]
    [InlineData(".hints")]
    public async Task A_file_that_misses_the_chats_is_refused_and_the_page_stays(string beside)
    {
        await Open(1440, 900);
        var url = Page.Url;
        await Page.EvaluateAsync("() => window.addEventListener('dragover', event => "
            + "{ window.refused = event.defaultPrevented && event.dataTransfer.dropEffect === 'none'; })");
        await LetGo(Page.Locator(beside).First, new { items = Array.Empty<object>(), files = await AFile(), dragOperationsMask = 1 });
        // Without a screen the browser opens nothing that is dropped: that it was refused is what tells.
        Assert.True(await Page.EvaluateAsync<bool>("window.refused === true"));
        // What follows comes after whatever the browser does with it.
        await Says("я ещё здесь");
        await Assertions.Expect(Anna.Locator(".bubble")).ToContainTextAsync("я ещё здесь");
        Assert.Equal(url, Page.Url);
        await Assertions.Expect(Page.Locator(".chip")).ToHaveCountAsync(0);
    }

    [ChromiumFact] // W16
    public async Task A_file_let_go_over_a_chat_is_attached_there()
    {
        await Open(1440, 900);
        await LetGo(Anna.Locator(".log"), new { items = Array.Empty<object>(), files = await AFile(), dragOperationsMask = 1 });
        await Assertions.Expect(Anna.Locator(".chip")).ToContainTextAsync(Path.GetFileName(file));
    }

    [ChromiumFact]
    public async Task A_text_is_dragged_into_the_line()
    {
        await Open(1440, 900);
        object text = new { mimeType = "text/plain", data = "просил перезвонить" };
        await LetGo(Line, new { items = new[] { text }, dragOperationsMask = 1 });
        await Assertions.Expect(Line).ToHaveValueAsync("просил перезвонить");
    }

    private async Task<string[]> AFile()
    {
        await File.WriteAllTextAsync(file, "смета");
        return [file];
    }

    /// <summary>As the browser does it when something is brought from another window, its own answer to a drop included.</summary>
    private async Task LetGo(ILocator over, object data)
    {
        var box = (await over.BoundingBoxAsync())!;
        var session = await Page.Context.NewCDPSessionAsync(Page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
            await session.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = box.X + (box.Width / 2),
                ["y"] = box.Y + (box.Height / 2),
                ["data"] = data,
            });
    }
}
