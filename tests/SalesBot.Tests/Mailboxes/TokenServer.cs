using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Mailboxes;

/// <summary>Tells a mail server whose token it was shown, and whether it is good (RFC 7662).</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    private readonly WebApplication app;

    public TokenServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/", (string token) => token == Good
            ? Results.Json(new { active = true, username = Dovecot.User }) : Results.Json(new { active = false }));
        app.Start();
    }

    /// <summary>The token that is good.</summary>
    public required string Good { get; set; }

    /// <summary>Where it is asked; the token is put behind it.</summary>
    public Uri Address =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/?token=");

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
