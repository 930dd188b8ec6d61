using System.Text;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// The Connector's public keys: read when first needed, again every day, and when a key is named that is not among them, once a minute at
/// most. While they cannot be read the former ones hold.
/// </summary>
internal sealed class SigningKeys(TeamsOptions options, TeamsWire wire, TimeProvider clock, ILogger<SigningKeys> log)
    : IDocumentRetriever, IDisposable
{
    private const int LongestDocument = 512 * 1024;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim gate = new(1);
    private IReadOnlyList<JsonWebKey>? keys;
    private DateTimeOffset readAt;
    private DateTimeOffset triedAt = DateTimeOffset.MinValue;

    /// <summary>Reads them if they were never read.</summary>
    public async Task Read(CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            if (keys is null)
                await Fetch(clock.GetUtcNow(), stop);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The key with this id; null when there is none.</summary>
    /// <exception cref="KeysUnavailableException">They have never been read and cannot be now.</exception>
    public async Task<JsonWebKey?> Find(string kid, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            // Both ways: the clock may have been ahead when they were read or asked for.
            var wanted = keys is null || (now - readAt).Duration() > Day || Named(kid) is null;
            if (wanted && (now - triedAt).Duration() >= Minute)
                await Fetch(now, stop);
            return keys is null ? throw new KeysUnavailableException() : Named(kid);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        // The document names the address of the keys: it must not lead to an unprotected one.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)
            || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            throw new IOException($"{address} is no https address");
        var result = await wire.Download(() => new HttpRequestMessage(HttpMethod.Get, url), LongestDocument, Patience, cancel);
        return result.Error is { } error ? throw new IOException(error.ToString()) : Encoding.UTF8.GetString(result.Value!);
    }

    public void Dispose() => gate.Dispose();

    private JsonWebKey? Named(string kid) => keys?.FirstOrDefault(key => key.Kid == kid);

    private async Task Fetch(DateTimeOffset now, CancellationToken stop)
    {
        triedAt = now;
        try
        {
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(options.OpenIdMetadataUrl, this, stop);
            keys =
            [
                .. document.JsonWebKeySet.Keys.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0 }
                    && (string.IsNullOrEmpty(key.Use) || key.Use == "sig")),
            ];
            readAt = now;
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            log.LogWarning("The keys of Teams could not be read: {Problem}", wrong.Message);
        }
    }
}

/// <summary>No token can be checked at present; whoever calls is to come again.</summary>
internal sealed class KeysUnavailableException() : Exception("The keys of Teams have not been read yet.");
