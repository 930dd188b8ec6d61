using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>PUT /api/items</c>: the catalogue as an accounting system has it (D19); all of the items are taken, or none. What is not named stays
/// as it is.
/// </summary>
internal static class PutItems
{
    private const int LongestBody = 4 * 1024 * 1024;
    private const int MostItems = 5000;
    private const int LongestName = 400;

    /// <summary>200 with how many were added and changed; 400 with what is wrong and where.</summary>
    public static async Task<IResult> Do(HttpContext call, SaveForCaller save, Office office)
    {
        var body = await ApiBody.Read<Body>(call.Request, "a list of items", LongestBody, call.RequestAborted);
        if (body.Refusal is { } refusal) return refusal;
        var (said, items) = (new SaidText(), body.Said!.Items ?? []);
        if (items.Count is 0 or > MostItems) said.Wrong("items", $"From 1 to {MostItems} items.");
        var rules = Rules(office);
        var rows = items.Index().Select(one => Row(one.Item, $"items[{one.Index}]", said, rules)).ToList();
        CheckNames(rows, said);
        if (said.Refusal is { } wrong) return wrong;
        return await save.Do(Caller.Of(call),
            async work => await NoPerson(work, rows) ?? Results.Json(await ImportCatalogue.Do(work, rows)), call.RequestAborted);
    }

    private static OrderRules Rules(Office office) => office.Processes.Current.Orders.On(
        DateOnly.FromDateTime(office.Calendar.ToLocal(office.Clock.GetUtcNow()).DateTime));

    private static CatalogueRow Row(Item? item, string at, SaidText said, OrderRules rules)
    {
        item ??= new Item(null, null, null, null, null, null, null, null, null, null, null, null);
        var (name, unit) = (said.Line(item.Name, $"{at}.name", LongestName), said.Line(item.Unit, $"{at}.unit", Catalogue.Item.MaxUnit));
        if (name.Length == 0) said.Wrong($"{at}.name", "A name is needed.");
        if (unit.Length == 0) said.Wrong($"{at}.unit", "A unit is needed: шт, м².");
        if (item.Price is null) said.Wrong($"{at}.price", "A price is needed.");
        if (item.Vat is < 0 or > 100) said.Wrong($"{at}.vat", "From 0 to 100 per cent; 0 for none.");
        var code = said.Line(item.Code, $"{at}.code", Catalogue.Item.MaxCode);
        return new CatalogueRow(name, unit, Number(Price(item, rules), $"{at}.price", said),
            said.Line(item.Department, $"{at}.department", Catalogue.Item.MaxDepartment), item.ResponsibleId,
            Number(item.PlannedCost ?? 0, $"{at}.plannedCost", said), Number(item.PlannedMinutes ?? 0, $"{at}.plannedMinutes", said),
            said.Line(item.AccountingClass, $"{at}.accountingClass", Catalogue.Item.MaxClass), item.Active ?? true)
        {
            Code = code.Length > 0 ? code : null,
            // The office's own rate changes with the law.
            Vat = item.Vat == rules.VatPercent ? null : item.Vat,
            SaysVat = item.Vat is not null,
        };
    }

    /// <summary>As orders count: a price without VAT gets that of its item where prices hold it, and the other way round.</summary>
    private static decimal Price(Item item, OrderRules rules)
    {
        var (price, percent) = (item.Price ?? 0, 100m + (item.Vat ?? rules.VatPercent));
        if (item.VatIncluded is not { } included || included == rules.VatIncluded) return price;
        return decimal.Round(rules.VatIncluded ? price * percent / 100 : price * 100 / percent, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Number(decimal number, string name, SaidText said)
    {
        if (number is < 0 or > MoneyField.Max || decimal.Round(number, 2) != number) said.Wrong(name, "From 0 on, to two decimals.");
        return number;
    }

    private static void CheckNames(List<CatalogueRow> rows, SaidText said)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, row) in rows.Index())
            if (!seen.TryAdd(Catalogue.Item.KeyOf(row.Name), at))
                said.Wrong($"items[{at}].name", $"The same as items[{seen[Catalogue.Item.KeyOf(row.Name)]}].name.");
    }

    private static async Task<IResult?> NoPerson(ApiWork work, List<CatalogueRow> rows)
    {
        var known = await work.Db.Set<Person>().Where(person => person.Active).Select(person => person.Id).ToListAsync();
        var at = rows.FindIndex(row => row.ResponsibleId is { } id && !known.Contains(id));
        return at < 0 ? null : Refused.Unknown($"items[{at}].responsibleId", "Nobody has this id; GET /api/people says who has which.");
    }

    /// <summary>The body of a request.</summary>
    private sealed record Body(IReadOnlyList<Item?>? Items);

    /// <summary>An item.</summary>
    private sealed record Item(string? Code, string? Name, string? Unit, decimal? Price, int? Vat, bool? VatIncluded, string? Department,
        int? ResponsibleId, decimal? PlannedCost, decimal? PlannedMinutes, string? AccountingClass, bool? Active);
}
