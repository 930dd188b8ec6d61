using System.Net;
using Moq;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>What no server can make the package do: whatever it throws is an error without the token, and never an exception.</summary>
public sealed class GuardTests
{
    private readonly Mock<ITelegramBotClient> client = new();
    private readonly TelegramHealth health = new(new ManualClock());

    public static TheoryData<string> Kinds => ["http", "no status", "a page", "uri", "cancelled", "inner"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whatever_the_package_throws_is_an_error_that_does_not_tell_the_token(string kind)
    {
        var words = $"GET https://api.telegram.org/bot{FakeTelegram.Token}/getMe";
        Throw(kind switch
        {
            "http" => new HttpRequestException(HttpRequestError.ConnectionError, words),
            "no status" => new RequestException(words, new HttpRequestException(HttpRequestError.NameResolutionError, words)),
            "a page" => new RequestException(words, HttpStatusCode.Forbidden, new FormatException(words)),
            "uri" => new UriFormatException(words),
            "cancelled" => new TaskCanceledException(words),
            _ => new RequestException(words, new IOException(words)),
        });

        var error = (await Api().Call(new GetMeRequest(), default)).Error!;

        Assert.Equal(ApiError.NoAnswer, error.Code);
        Assert.True(error.IsTemporary);
        Assert.DoesNotContain(FakeTelegram.Secret, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeTelegram.Secret, health.LastError!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_alone_is_thrown()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Throw(new RequestException("Bot API Service Failure", new OperationCanceledException()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Api().Call(new GetMeRequest(), stop.Token));
    }

    [Fact]
    public async Task What_Telegram_asks_for_is_passed_on()
    {
        Throw(new ApiRequestException("Too Many Requests: retry after 7", 429, new ResponseParameters { RetryAfter = 7 }));

        var error = (await Api().Call(new GetMeRequest(), default)).Error!;

        Assert.Equal((429, TimeSpan.FromSeconds(7), true), (error.Code, error.RetryAfter!.Value, error.IsTemporary));
    }

    private void Throw(Exception wrong) =>
        client.Setup(c => c.SendRequest(It.IsAny<IRequest<User>>(), It.IsAny<CancellationToken>())).ThrowsAsync(wrong);

    private TelegramApi Api() => new(client.Object, new() { Token = FakeTelegram.Token }, health);
}
