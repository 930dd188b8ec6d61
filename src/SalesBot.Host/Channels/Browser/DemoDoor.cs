using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using SalesBot.Host.Hosting;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The door to the demo (X5): the address that the console prints carries a key that opens one session; every other request needs that
/// session. A proxy that hides itself, or another program of this computer, has neither.
/// </summary>
internal sealed class DemoDoor(HostSettings settings, ILogger<DemoDoor> log)
{
    private const int Bytes = 16;

    private readonly Lazy<byte[]> secret = new(() => SecretOf(settings.StatePath + ".demo-session"));
    private readonly Lock changing = new();
    private string key = NewKey();

    /// <summary>Tells the console where the demo is opened: the page with the key, once.</summary>
    public void Announce(string url) => log.LogInformation("The demo is open at {Url}", Link(url));

    /// <summary>That address.</summary>
    public string Link(string url) => $"{url.TrimEnd('/')}/?key={Volatile.Read(ref key)}";

    /// <summary>
    /// Lets a request that shows the session on, by null. One that brings the key begins the session; the rest is answered with where to
    /// look for the key.
    /// </summary>
    public IResult? Pass(HttpContext context)
    {
        var request = context.Request;
        var given = request.Path == "/" && HttpMethods.IsGet(request.Method) ? request.Query["key"].ToString() : "";
        if (given.Length > 0 && Uses(given)) return Begin(context);
        if (!IsOpen(context)) return request.Path == "/" ? ClosedPage(context) : Problems.Closed(context);
        // The printed address, opened again where the session is known already.
        return given.Length > 0 ? Results.LocalRedirect("~/") : null;
    }

    private static IResult ClosedPage(HttpContext context) => PlainPage.Of(context, StatusCodes.Status403Forbidden, "SalesBot",
        $"<p>{HtmlEncoder.Default.Encode(Problems.PhrasesFor(context)["browser.closed"])}</p>");

    private IResult Begin(HttpContext context)
    {
        context.Response.Cookies.Append(CookieOf(context), Session, new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        log.LogInformation("For another browser: {Url}", Link($"{context.Request.Scheme}://{context.Request.Host}"));
        return Results.LocalRedirect("~/");
    }

    private bool IsOpen(HttpContext context) => context.Request.Cookies[CookieOf(context)] is { } session && AreEqual(session, Session);

    private string Session => Convert.ToHexStringLower(secret.Value);

    // Cookies do not tell ports apart: two demos on one computer would throw each other out.
    private static string CookieOf(HttpContext context) => $"salesbot-demo-{context.Connection.LocalPort}";

    private bool Uses(string given)
    {
        lock (changing)
        {
            if (!AreEqual(given, key)) return false;
            Volatile.Write(ref key, NewKey());
            return true;
        }
    }

    private static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string NewKey() => RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);

    // Kept beside the demo's file: a restart throws no open page out.
    private static byte[] SecretOf(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Bytes } known) return known;
        var fresh = RandomNumberGenerator.GetBytes(Bytes);
        using var file = new FileStream(path, OwnersFile.Options(FileMode.Create));
        file.Write(fresh);
        return fresh;
    }
}
