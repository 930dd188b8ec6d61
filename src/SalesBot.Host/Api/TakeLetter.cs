using System.Text.Json;
using System.Text.Json.Serialization;
using MimeKit.Utils;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Letters;
using SalesBot.Values;

namespace SalesBot.Host.Api;

/// <summary>
/// <c>POST /api/letters</c>: a mail gateway or a form on the web site hands in a letter (B6). Known by <c>Idempotency-Key</c>, or else by
/// the mail system's id.
/// </summary>
internal sealed class TakeLetter(AnswerOnce once, Office office) : IDisposable
{
    /// <summary>Most bytes of a request: 25 MB of files in base64, and the text.</summary>
    public const int LongestBody = 36 * 1024 * 1024;

    private const int MostFiles = 10;
    private const int LongestId = 400;
    private const int LongestName = 200;
    private const int KeptOfSubject = 400;
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostBehind = TimeSpan.FromDays(3660);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    // A letter with files is held in memory until it is saved: two at a time, the others wait.
    private readonly SemaphoreSlim together = new(2);

    /// <summary>
    /// Takes one letter: 200 with what became of it, 400 with what is wrong with it, 409 when the key was used for another one, 413 when it
    /// is too large, 503 when it could not be saved.
    /// </summary>
    public async Task<IResult> Take(HttpContext context)
    {
        var stop = context.RequestAborted;
        if (ApiBody.IsPacked(context.Request)) return Refused.Packed();
        await together.WaitAsync(stop);
        try
        {
            if (context.Request.ContentLength > LongestBody || await Read(context.Request, stop) is not { } body)
                return Refused.TooLarge($"A letter has {LongestBody / 1024 / 1024} MB at most, its files in base64 included.");
            return await Take(context, context.Request.Headers["Idempotency-Key"].ToString(),
                BodyText.Utf8(body, context.Request.ContentType));
        }
        finally
        {
            together.Release();
        }
    }

    public void Dispose() => together.Dispose();

    private async Task<IResult> Take(HttpContext context, string key, byte[] body)
    {
        var mistakes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Body? letter;
        try
        {
            letter = JsonSerializer.Deserialize<Body>(body, Json);
        }
        catch (JsonException wrong) when (wrong.Path?.EndsWith(".content", StringComparison.Ordinal) == true)
        {
            return Results.ValidationProblem(new Dictionary<string,
                string[]>(StringComparer.Ordinal)
            { [wrong.Path.TrimStart('$', '.')] = ["Not base64."] });
        }
        catch (JsonException wrong)
        {
            return BadJson.Of(wrong, "a letter");
        }

        if (key.Length == 0) key = letter?.MessageId ?? "";
        if (key.Length is 0 or > AnswerOnce.LongestKey)
            mistakes["Idempotency-Key"] = [$"A key of 1 to {AnswerOnce.LongestKey} characters of your own is needed as the header "
                + "Idempotency-Key, or a messageId: the same letter handed in again is known by it."];
        if (Checked(letter, mistakes) is not { } arrived || mistakes.Count > 0) return Results.ValidationProblem(mistakes);
        return await once.Do(context, "letters", key, body, async work => await Keep(work, arrived, letter!));
    }

    private static async Task<object> Keep(ApiWork work, ArrivedLetter arrived, Body letter)
    {
        var report = await ReceiveLetter.Do(work, arrived);
        // There is nothing in an empty file to be lost, and no reason to refuse the letter for it.
        return new
        {
            report.Number,
            report.State,
            report.Rule,
            report.Duplicate,
            Skipped = (letter.Attachments ?? []).Where(file => file.Content is not { Length: > 0 })
                .Select(file => CleanFileName.Of(file.Name)),
        };
    }

    private ArrivedLetter? Checked(Body? letter, Dictionary<string, string[]> mistakes)
    {
        if (letter is null)
        {
            mistakes["from"] = ["A letter is needed: { \"from\": { \"email\": … }, \"subject\": …, \"text\": … }."];
            return null;
        }

        var now = office.Clock.GetUtcNow();
        var at = OfficeMoment.Read(letter.ReceivedAt, office.Calendar, now) ?? OfHeader(letter.ReceivedAt);
        var (email, phone) = (Email(letter.From?.Email), Phone(letter.From?.Phone));
        if (email is null && phone is null) (email, phone) = (Email(letter.Text), Phone(letter.Text));
        if (email is null && phone is null) CannotBeAnswered(letter.From, mistakes);
        if (letter.Text?.Length > Letter.MaxText)
            mistakes["text"] = [$"At most {Letter.MaxText} characters, not {letter.Text.Length}: send what is longer as an attachment."];
        if (letter.MessageId?.Length > LongestId) mistakes["messageId"] = [$"At most {LongestId} characters."];
        if (at is null) mistakes["receivedAt"] = ["Not a date and time: 2026-11-26T09:00:00+03:00, Thu, 26 Nov 2026 09:00:00 +0300."];
        else if (at > now + MostAhead || at < now - MostBehind) mistakes["receivedAt"] = ["Not within the last ten years."];
        CheckFiles(letter.Attachments ?? [], mistakes);
        var (subject, text) = (CleanText.OneLine(letter.Subject, KeptOfSubject).Text, CleanText.Of(letter.Text, Letter.MaxText).Text);
        text = WithUnread(text, letter.From, email, phone);
        if (subject.Length == 0 && text.Length == 0 && letter.Attachments is not { Count: > 0 })
            mistakes["text"] = ["A subject, a text or an attachment is needed."];
        // What a sender makes longer than is kept, a list of recipients above all, is cut: the letter is not lost for it.
        return new ArrivedLetter(CleanText.OneLine(letter.From?.Name, LongestName).Text, email, phone, subject, text, at ?? now)
        {
            To = letter.To is { Length: > 0 } to ? CleanText.OneLine(to, LongestName).Text : null,
            ExternalId = letter.MessageId is { Length: > 0 } id ? id : null,
            Files =
            [
                .. (letter.Attachments ?? []).Where(file => file?.Content is { Length: > 0 })
                    .Select(file => (file.Name ?? "", file.MediaType ?? "", file.Content!)),
            ],
        };
    }

    /// <summary>A moment as the header of a letter has it: <c>Thu, 26 Nov 2026 09:00:00 +0300</c>.</summary>
    private static DateTimeOffset? OfHeader(JsonElement? said) => said is { ValueKind: JsonValueKind.String } text
        && DateUtils.TryParse(JsonText.Of(text), out var at) ? at.ToUniversalTime() : null;

    private static EmailAddress? Email(string? text) => CleanText.OneLine(text, Letter.MaxText).Text is { Length: > 0 } said
        ? EmailAddress.TryParse(said) ?? EmailAddress.FindIn(said)?.Address : null;

    private static PhoneNumber? Phone(string? text) => CleanText.OneLine(text, Letter.MaxText).Text is { Length: > 0 } said
        ? PhoneNumber.TryParse(said) ?? PhoneNumber.FindIn(said)?.Number : null;

    private static void CannotBeAnswered(Sender? from, Dictionary<string, string[]> mistakes)
    {
        if (!string.IsNullOrEmpty(from?.Email)) mistakes["from.email"] = ["Not an e-mail address."];
        if (!string.IsNullOrEmpty(from?.Phone)) mistakes["from.phone"] = ["Not a phone number: +7 916 123-45-67, 8 (916) 1234567 and "
            + "the like."];
        if (string.IsNullOrEmpty(from?.Email) && string.IsNullOrEmpty(from?.Phone)) mistakes["from"] = ["An email or a phone is needed."];
    }

    /// <summary>A mask of a form that nobody filled in, a slip in an address: what cannot be read stays with the words, as long as there is
    /// another way to answer.</summary>
    private string WithUnread(string text, Sender? from, EmailAddress? email, PhoneNumber? phone)
    {
        var phrases = office.Phrases("ru");
        foreach (var (key, said, read) in new[] { ("email", from?.Email, Email(from?.Email) is not null), ("phone", from?.Phone,
            Phone(from?.Phone) is not null) })
            if (!read && (email is not null || phone is not null) && CleanText.OneLine(said, LongestName).Text is { Length: > 0 } raw)
                text = CleanText.Of($"{text}\n{phrases.Say($"letter.unread-{key}", ("text", raw))}", Letter.MaxText).Text;
        return text;
    }

    private static void CheckFiles(IReadOnlyList<Attachment> files, Dictionary<string, string[]> mistakes)
    {
        if (files.Count > MostFiles) mistakes["attachments"] = [$"At most {MostFiles}."];
        for (var i = 0; i < files.Count; i++)
            if (files[i]?.Content?.Length > FileLimits.MaxBytes)
                mistakes[$"attachments[{i}]"] = [$"At most {FileLimits.MaxBytes / 1024 / 1024} MB a file."];
            else if (files[i] is null) mistakes[$"attachments[{i}]"] = ["A name and a content are needed."];
    }

    private static async Task<byte[]?> Read(HttpRequest request, CancellationToken stop)
    {
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var part = new byte[64 * 1024];
        for (int length; (length = await request.Body.ReadAsync(part, stop)) > 0;)
        {
            if (body.Length + length > LongestBody) return null;
            body.Write(part, 0, length);
        }

        return body.ToArray();
    }

    /// <summary>The body of a request.</summary>
    private sealed record Body(Sender? From, string? To, string? Subject, string? Text, JsonElement? ReceivedAt, string? MessageId,
        IReadOnlyList<Attachment>? Attachments);

    /// <summary>Who wrote it.</summary>
    private sealed record Sender(string? Email, string? Name, string? Phone);

    /// <summary>A file in base64.</summary>
    private sealed record Attachment(string? Name, string? MediaType, byte[]? Content);
}
