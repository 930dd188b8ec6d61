using System.Text;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// What people, clients and goods of the demo are called in the language of its office: an English visitor gets an English one (W17).
/// </summary>
internal sealed class DemoNames
{
    private static readonly Dictionary<string, string> Goods = new(StringComparer.Ordinal)
    {
        ["Профнастил С8 оцинкованный"] = "Profiled sheet C8, galvanised",
        ["Профнастил С21 оцинкованный"] = "Profiled sheet C21, galvanised",
        ["Профнастил Н60 окрашенный"] = "Profiled sheet H60, painted",
        ["Металлочерепица Монтеррей"] = "Metal tile Monterrey",
        ["Сэндвич-панель кровельная 150 мм"] = "Roof sandwich panel 150 mm",
        ["Сэндвич-панель стеновая 100 мм"] = "Wall sandwich panel 100 mm",
        ["Лист гладкий оцинкованный 0,5 мм"] = "Flat sheet, galvanised, 0.5 mm",
        ["Конёк плоский 2 м"] = "Ridge cap 2 m",
        ["Планка ветровая 2 м"] = "Barge flashing 2 m",
        ["Планка карнизная 2 м"] = "Eaves flashing 2 m",
        ["Нащельник 3 м"] = "Cover strip 3 m",
        ["Водосток комплект 10 м"] = "Gutter set 10 m",
        ["Снегозадержатель трубчатый 3 м"] = "Tubular snow guard 3 m",
        ["Саморез кровельный 4,8×35"] = "Roofing screw 4.8×35",
        ["Плёнка гидроизоляционная 75 м²"] = "Waterproof film 75 m²",
        ["Утеплитель минеральный 100 мм"] = "Mineral insulation 100 mm",
        ["Ворота секционные 4×4 м"] = "Sectional gate 4×4 m",
        ["Каркас ангара"] = "Hangar frame",
        ["Монтаж кровли"] = "Roof installation",
        ["Монтаж стеновых панелей"] = "Wall panel installation",
        ["Монтаж каркаса"] = "Frame installation",
        ["Демонтаж старой кровли"] = "Removal of an old roof",
        ["Выезд замерщика"] = "Measuring on site",
        ["Проект кровли"] = "Roof design",
        ["Доставка по области"] = "Delivery in the region",
        ["м²"] = "m²",
        ["шт"] = "pcs",
        ["компл"] = "set",
        ["рулон"] = "roll",
        ["т"] = "t",
        ["выезд"] = "visit",
        ["проект"] = "design",
        ["рейс"] = "trip",
        ["Производство"] = "Production",
        ["Монтаж"] = "Installation",
        ["Проектирование"] = "Design",
        ["Склад"] = "Warehouse",
        ["Товар"] = "Goods",
        ["Услуга"] = "Service",
    };

    private DemoNames(string language) => Language = language;

    /// <summary>The language.</summary>
    public string Language { get; }

    /// <summary>The names in a language; in Russian as they stand.</summary>
    public static DemoNames Of(string language) => new(language == "en" ? "en" : "ru");

    /// <summary>A person's or a company's name.</summary>
    public string Name(string name) => Language == "ru" ? name : Written(name);

    /// <summary>A known caller.</summary>
    public DemoClient Of(DemoClient client) => Language == "ru" ? client
        : client with { Name = Written(client.Name), Company = Written(client.Company), Position = "" };

    /// <summary>Something that is sold.</summary>
    public DemoItem Of(DemoItem item) => Language == "ru" ? item : item with
    {
        Name = Goods[item.Name],
        Unit = Goods[item.Unit],
        Department = Goods[item.Department],
        Class = Goods[item.Class],
    };

    private static string Written(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var sign in name)
        {
            var latin = Transliteration.Latin(char.ToLowerInvariant(sign)) ?? sign.ToString();
            text.Append(char.IsUpper(sign) && latin.Length > 0 ? char.ToUpperInvariant(latin[0]) + latin[1..] : latin);
        }

        return text.ToString();
    }
}
