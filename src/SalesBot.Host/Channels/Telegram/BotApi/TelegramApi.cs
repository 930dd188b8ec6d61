using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>The methods of the Bot API that the channel uses, named as there. Source: Bot API 10.1. None throws for what Telegram or the network did.</summary>
internal sealed class TelegramApi(TelegramHttp http)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Transfer = TimeSpan.FromSeconds(60);

    public Task<ApiResult<User>> GetMe(CancellationToken stop) => http.Call<User>("getMe", null, Usual, stop);

    public Task<ApiResult<List<JsonElement>>> GetUpdates(GetUpdates parameters, CancellationToken stop) =>
        http.Call<List<JsonElement>>("getUpdates", Json(parameters), Usual + TimeSpan.FromSeconds(parameters.Timeout), stop);

    public Task<ApiResult<bool>> SetWebhook(SetWebhook parameters, CancellationToken stop) => Call<bool>("setWebhook", parameters, stop);

    public Task<ApiResult<bool>> DeleteWebhook(CancellationToken stop) => http.Call<bool>("deleteWebhook", null, Usual, stop);

    public Task<ApiResult<MessageId>> SendMessage(SendMessage parameters, CancellationToken stop) => Call<MessageId>("sendMessage", parameters, stop);

    public Task<ApiResult<MessageId>> EditMessageText(EditMessageText parameters, CancellationToken stop) =>
        Call<MessageId>("editMessageText", parameters, stop);

    public Task<ApiResult<MessageId>> EditMessageCaption(EditMessageCaption parameters, CancellationToken stop) =>
        Call<MessageId>("editMessageCaption", parameters, stop);

    public Task<ApiResult<MessageId>> EditMessageReplyMarkup(OneMessage parameters, CancellationToken stop) =>
        Call<MessageId>("editMessageReplyMarkup", parameters, stop);

    public Task<ApiResult<bool>> DeleteMessage(OneMessage parameters, CancellationToken stop) => Call<bool>("deleteMessage", parameters, stop);

    public Task<ApiResult<bool>> AnswerCallbackQuery(AnswerCallbackQuery parameters, CancellationToken stop) =>
        Call<bool>("answerCallbackQuery", parameters, stop);

    public Task<ApiResult<bool>> LeaveChat(OneChat parameters, CancellationToken stop) => Call<bool>("leaveChat", parameters, stop);

    public Task<ApiResult<File>> GetFile(OneFile parameters, CancellationToken stop) => Call<File>("getFile", parameters, stop);

    /// <summary>The bytes of a file; longer than <paramref name="most"/> by one when there are too many.</summary>
    public Task<ApiResult<byte[]>> Download(string filePath, int most, CancellationToken stop) => http.Download(filePath, most, Transfer, stop);

    public Task<ApiResult<bool>> SetMyCommands(SetMyCommands parameters, CancellationToken stop) => Call<bool>("setMyCommands", parameters, stop);

    public Task<ApiResult<bool>> SetMyDescription(SetMyDescription parameters, CancellationToken stop) =>
        Call<bool>("setMyDescription", parameters, stop);

    public Task<ApiResult<bool>> SetMyShortDescription(SetMyShortDescription parameters, CancellationToken stop) =>
        Call<bool>("setMyShortDescription", parameters, stop);

    public Task<ApiResult<MessageId>> SendDocument(SendDocument parameters, CancellationToken stop)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        form.Add(new StringContent(parameters.ChatId.ToString(CultureInfo.InvariantCulture)), "chat_id");
        if (parameters.Caption.Length > 0)
        {
            form.Add(new StringContent(parameters.Caption), "caption");
            form.Add(new StringContent("HTML"), "parse_mode");
        }
        if (parameters.ReplyMarkup is { } markup)
            form.Add(new StringContent(JsonSerializer.Serialize(markup, BotApiJson.Options)), "reply_markup");
        form.Add(Part(parameters));
        return http.Call<MessageId>("sendDocument", form, Transfer, stop);
    }

    // Browsers send a file name as plain UTF-8 and so must this: the framework's filename* and encoded words are not read by Telegram.
    private static ByteArrayContent Part(SendDocument parameters)
    {
        var part = new ByteArrayContent(parameters.Content);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"document\"; filename=\"{parameters.FileName}\"");
        part.Headers.ContentType = MediaTypeHeaderValue.TryParse(parameters.MediaType, out var type) ? type : new("application/octet-stream");
        return part;
    }

    private Task<ApiResult<T>> Call<T>(string method, object parameters, CancellationToken stop) => http.Call<T>(method, Json(parameters), Usual, stop);

    // Bytes, not a stream: the length is known then, and a self-hosted Bot API server need not read chunks.
    private static ByteArrayContent Json(object parameters) =>
        new(JsonSerializer.SerializeToUtf8Bytes(parameters, parameters.GetType(), BotApiJson.Options))
        {
            Headers = { ContentType = new("application/json") },
        };
}
