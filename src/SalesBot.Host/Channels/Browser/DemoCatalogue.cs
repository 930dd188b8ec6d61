using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Data;

namespace SalesBot.Host.Channels.Browser;

/// <summary>What the invented firm of the demo sells. Sowing again adds only what is missing.</summary>
internal static class DemoCatalogue
{
    private const string Production = "Производство", Building = "Монтаж", Design = "Проектирование", Store = "Склад",
        Ware = "Товар", Service = "Услуга";

    private static readonly DemoItem[] All =
    [
        new("Профнастил С8 оцинкованный", "м²", 480, 345, 1.5m, Production, Ware),
        new("Профнастил С21 оцинкованный", "м²", 600, 425, 2, Production, Ware),
        new("Профнастил Н60 окрашенный", "м²", 890, 640, 2.5m, Production, Ware),
        new("Металлочерепица Монтеррей", "м²", 720, 515, 2, Production, Ware),
        new("Сэндвич-панель кровельная 150 мм", "м²", 3250, 2480, 4, Production, Ware),
        new("Сэндвич-панель стеновая 100 мм", "м²", 2450, 1870, 3.5m, Production, Ware),
        new("Лист гладкий оцинкованный 0,5 мм", "м²", 410, 300, 1, Production, Ware),
        new("Конёк плоский 2 м", "шт", 760, 430, 6, Production, Ware),
        new("Планка ветровая 2 м", "шт", 540, 310, 5, Production, Ware),
        new("Планка карнизная 2 м", "шт", 520, 300, 5, Production, Ware),
        new("Нащельник 3 м", "шт", 690, 400, 6, Production, Ware),
        new("Водосток комплект 10 м", "компл", 14900, 10200, 20, Store, Ware),
        new("Снегозадержатель трубчатый 3 м", "шт", 3900, 2600, 10, Store, Ware),
        new("Саморез кровельный 4,8×35", "шт", 4.5m, 2.8m, 0, Store, Ware),
        new("Плёнка гидроизоляционная 75 м²", "рулон", 3400, 2350, 0, Store, Ware),
        new("Утеплитель минеральный 100 мм", "м²", 520, 395, 0, Store, Ware),
        new("Ворота секционные 4×4 м", "шт", 186000, 134000, 240, Store, Ware),
        new("Каркас ангара", "т", 168000, 127500, 960, Production, Ware),
        new("Монтаж кровли", "м²", 950, 610, 14, Building, Service),
        new("Монтаж стеновых панелей", "м²", 1100, 720, 16, Building, Service),
        new("Монтаж каркаса", "т", 42000, 29500, 720, Building, Service),
        new("Демонтаж старой кровли", "м²", 380, 240, 9, Building, Service),
        new("Выезд замерщика", "выезд", 3500, 1900, 180, Design, Service),
        new("Проект кровли", "проект", 48000, 27000, 1440, Design, Service),
        new("Доставка по области", "рейс", 12500, 9100, 300, Store, Service),
    ];

    /// <summary>Adds the items whose names are not there yet.</summary>
    public static async Task Sow(SalesBotDb db, DemoNames names, int responsibleId, CancellationToken stop)
    {
        var there = await db.Items.Select(item => item.Key).ToHashSetAsync(stop);
        foreach (var goods in All.Select(names.Of).Where(goods => !there.Contains(Item.KeyOf(goods.Name))))
        {
            var item = ItemOf(goods, responsibleId);
            db.Add(item);
            await db.SaveChangesAsync(stop);
            db.AddRange(SearchWords.Of(item.Name).Select(word => new ItemWord { Word = word, ItemId = item.Id }));
        }

        await db.SaveChangesAsync(stop);
    }

    private static Item ItemOf(DemoItem goods, int responsibleId) => new()
    {
        Key = Item.KeyOf(goods.Name),
        Name = goods.Name,
        Unit = goods.Unit,
        Price = goods.Price,
        PlannedCost = goods.Cost,
        PlannedMinutes = goods.Minutes,
        Department = goods.Department,
        AccountingClass = goods.Class,
        ResponsibleId = responsibleId,
    };
}

/// <summary>Something the firm sells: price and planned cost in roubles, planned time in minutes, each for one unit.</summary>
internal sealed record DemoItem(string Name, string Unit, decimal Price, decimal Cost, decimal Minutes, string Department, string Class);
