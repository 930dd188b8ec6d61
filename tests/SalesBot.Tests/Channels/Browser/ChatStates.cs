using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>What a chat can look like: one card of each kind that the bot shows, by words that stand on it.</summary>
internal static class ChatStates
{
    private static readonly Line phone = new([new Span("+7 912 345-67-89", Emphasis.Copyable), new Span(" · в базе нет", Emphasis.Dim)]);
    private static readonly Button[] leave = [new("Назад", "/back"), new("Отмена", "/cancel", ButtonStyle.Danger)];

    /// <summary>The cards.</summary>
    public static IEnumerable<(string Name, Screen Screen)> All() =>
    [
        ("Кто звонит?", ChatPageTest.Card("Кто звонит?", 2)),
        ("Проверьте", new Screen
        {
            Lines = [new Line([new Span("Проверьте", Emphasis.Strong)]), phone],
            Rows = [[new Button("Готово", "/done", ButtonStyle.Success)], [new Button("Номер", "L-2026-000123", Kind: ButtonKind.Copy)]],
            Tone = Tone.Success,
        }),
        ("31.02 не бывает", ChatPageTest.Card("31.02 не бывает", 1, Tone.Problem)),
        ("Согласовать заказ", new Screen
        {
            Lines = ["Согласовать заказ O-2026-000045", phone],
            Rows = [[new Button("✓ Согласовать", "/yes", ButtonStyle.Primary), new Button("✗ Отклонить", "/no", ButtonStyle.Danger)]],
            Tone = Tone.Attention,
        }),
        ("Что и сколько?", Gathered()),
        ("История L-2026-000123", Paged()),
        ("клиенты.xlsx: прочитано", ImportPreview()),
        ("Персональные данные", Erased()),
        ("Настройки", Long()),
        ("У вас нет прав", new Screen
        {
            Lines = ["У вас нет прав на это действие"],
            Rows = [[new Button("Помощь", "/help")]],
            Tone = Tone.Problem,
        }),
    ];

    /// <summary>A file and a picture, as a report comes.</summary>
    public static IEnumerable<(string Name, OutgoingFile File, bool IsPicture)> Files() =>
    [
        ("Отчёт за ноябрь", new OutgoingFile("Отчёт 2026-11-01 — 2026-11-30.xlsx", "application/octet-stream", new byte[4096]), false),
        ("Воронка и динамика", new OutgoingFile("отчёт.png", "image/png", Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")), true),
    ];

    private static Screen Gathered() => new()
    {
        Lines =
        [
            new Line([new Span("Заказ покупателя", Emphasis.Strong), new Span(" · шаг 4 из 7", Emphasis.Dim)]), "ООО «Ромашка»", "17/11",
            "1. Профнастил С21 · 120 м² × 600,00 = 72 000,00", "2. Монтаж кровли · 12,5 м² × 937,50 = 11 718,75",
            new Line([new Span("Итого 83 718,75 ₽, в том числе НДС 22 %: 15 096,82 ₽", Emphasis.Strong)]), "Что и сколько?",
        ],
        Rows = [[new Button("Дальше", "/next"), new Button("Изменить строку…", "/line")], [new Button("Убрать последнюю", "/pop")], leave],
        Tone = Tone.Question,
    };

    private static Screen Paged() => new()
    {
        Lines =
        [
            new Line([new Span("История L-2026-000123 · 2 из 8", Emphasis.Strong)]),
            .. Enumerable.Range(1, 8).SelectMany(n => new Line[]
            {
                new([new Span($"сегодня 1{n}:00 · Петрова Ольга · Telegram", Emphasis.Dim)]), $"О чём: фасад → ворота {n}",
            }),
        ],
        Rows = [[new Button("‹", "/history 1"), new Button("›", "/history 3")], [new Button("Открыть", "/lead 123")]],
    };

    private static Screen ImportPreview() => new()
    {
        Lines =
        [
            new Line([new Span("клиенты.xlsx: прочитано 4 строки, ничего ещё не загружено", Emphasis.Strong)]),
            "Контрагенты: новых 2, уже записаны 0", "Контакты: новых 3, уже записаны 0",
            "Строка 3, «E-mail»: «нет» не похоже на e-mail", new Line([new Span("Компания узнаётся по ИНН", Emphasis.Dim)]),
        ],
        Rows = [[new Button("Загрузить", "/go", ButtonStyle.Success), new Button("Не загружать", "/drop", ButtonStyle.Danger)]],
        Tone = Tone.Attention,
    };

    private static Screen Erased() => new()
    {
        Lines = [new Line([new Span("Персональные данные стёрты", Emphasis.Strong)]), "Контактов: 1, обращений: 3, файлов: 2", phone],
        Rows = [[new Button("Акт", "/act")]],
        Tone = Tone.Success,
    };

    private static Screen Long() => new()
    {
        Lines =
        [
            new Line([new Span("Настройки", Emphasis.Strong)]),
            .. Enumerable.Range(1, 15).SelectMany(n => new Line[]
            {
                $"Рабочее время {n}: пн–пт 9:00–18:00, обед 13:00–14:00", new([new Span("из файла процесса", Emphasis.Dim)]),
            }),
        ],
        Rows = [.. Enumerable.Range(1, 8).Select(n => new[] { new Button($"Изменить {n}…", $"/set {n}"), new Button("Вернуть", "/file") })],
    };
}
