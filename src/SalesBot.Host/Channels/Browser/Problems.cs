using SalesBot.Conversations;

namespace SalesBot.Host.Channels.Browser;

/// <summary>What the page is told when something cannot be done, in the language it asked for: what is wrong, what is safe, what to do.</summary>
internal static class Problems
{
    private const int MaxMegabytes = FileLimits.MaxBytes / 1024 / 1024;

    public static IResult TooLarge(HttpContext context, long? bytes)
    {
        var megabytes = bytes is { } size ? Math.Ceiling(size / 1024.0 / 1024.0) : (double?)null;
        return Of(context, StatusCodes.Status413PayloadTooLarge, "too-large",
            (megabytes is null ? "Файл слишком большой: " : $"Файл {megabytes} МБ, а ") + $"принять могу до {MaxMegabytes}. Отправьте ссылку или сожмите. Ничего не потеряно.",
            (megabytes is null ? "The file is too large: " : $"The file has {megabytes} MB, ") + $"up to {MaxMegabytes} can be taken. Send a link or compress it. Nothing is lost.");
    }

    public static IResult TooLong(HttpContext context) => Of(context, StatusCodes.Status413PayloadTooLarge, "too-long",
        "Текст слишком длинный: больше 64 КБ. Отправьте его файлом.", "The text is too long: over 64 KB. Send it as a file.");

    public static IResult TooManyFiles(HttpContext context) => Of(context, StatusCodes.Status400BadRequest, "too-many-files",
        "За один раз можно отправить до 10 файлов.", "Up to 10 files can be sent at once.");

    public static IResult NoFile(HttpContext context) => Of(context, StatusCodes.Status400BadRequest, "no-file",
        "В запросе нет файла.", "There is no file in the request.");

    public static IResult NoPerson(HttpContext context) => Of(context, StatusCodes.Status404NotFound, "no-person",
        "Такого человека в демо нет. Обновите страницу.", "There is no such person in the demo. Reload the page.");

    public static IResult BadRequest(HttpContext context) => Of(context, StatusCodes.Status400BadRequest, "bad-request",
        "Запрос непонятен. Обновите страницу.", "The request makes no sense. Reload the page.");

    public static IResult NotSaved(HttpContext context) => Of(context, StatusCodes.Status503ServiceUnavailable, "not-saved",
        "Не записалось: бот сейчас не отвечает. Ваше сообщение цело, повторите.", "Not saved: the bot does not answer just now. Your message is safe, try again.");

    public static IResult Forbidden(string reason) =>
        Results.Problem(reason, statusCode: StatusCodes.Status403Forbidden, extensions: Code("forbidden"));

    private static IResult Of(HttpContext context, int status, string code, string russian, string english) =>
        Results.Problem(IsEnglish(context) ? english : russian, statusCode: status, extensions: Code(code));

    private static Dictionary<string, object?> Code(string code) => new(StringComparer.Ordinal) { ["code"] = code };

    private static bool IsEnglish(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
