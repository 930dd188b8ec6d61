using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SalesBot.Host.Board;

/// <summary>Draws a page of the board with the components of ASP.NET, here and once: nothing of them runs in the browser.</summary>
internal static class BoardPages
{
    // No script but our own file, no inline style, no foreign address, in nobody's frame; a form only asks.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public static async Task<IResult> Of(HttpContext context, int status, BoardFrame frame)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var services = context.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var page = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(BoardShell.Frame)] = frame };
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<BoardShell>(ParameterView.FromDictionary(page))).ToHtmlString());
        return Results.Text(html, "text/html; charset=utf-8", Encoding.UTF8, status);
    }
}
