using System.Security.Cryptography;
using System.Text;
using SalesBot.Host.Channels.Telegram.Api;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// Where Telegram brings updates: 200 once one is saved or passed over, 503 when it must come again, 401 without the secret, 400 and
/// 413 for what is no update.
/// </summary>
internal sealed class TelegramWebhook(TelegramOptions options, TakeUpdate take, ILogger<TelegramWebhook> log)
{
    /// <summary>The path.</summary>
    public const string Path = "/telegram/webhook";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int BodyLimit = 1024 * 1024;
    private const string RetrySeconds = "2";
    private readonly byte[] secret = Hash(options.WebhookSecret);

    /// <summary>Takes one call.</summary>
    public async Task Take(HttpContext call)
    {
        // Hashes are of one length, so the time tells nothing of the secret; the body of a stranger is not even read.
        if (!CryptographicOperations.FixedTimeEquals(Hash(call.Request.Headers[SecretHeader].ToString()), secret))
        {
            call.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        var (body, fault) = await ReadBody.Of(call, BodyLimit);
        if (body is null)
            call.Response.StatusCode = fault;
        else if (ReadUpdate.From(body.Value) is { } update)
            call.Response.StatusCode = await Save(call, update);
        else
            call.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private async Task<int> Save(HttpContext call, Received update)
    {
        try
        {
            await take.Save(take.Open(update), call.RequestAborted);
            return StatusCodes.Status200OK;
        }
        catch (OperationCanceledException) when (call.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception wrong)
        {
            log.LogWarning(wrong, "Update {Update} was not saved, Telegram will bring it again", update.Id);
            call.Response.Headers.RetryAfter = RetrySeconds;
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
