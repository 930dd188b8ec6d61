using SalesBot.Processes;

namespace SalesBot.Orders.Invoices;

/// <summary>What an invoice (счёт на оплату) says.</summary>
/// <param name="Number">Number of the order.</param>
/// <param name="Day">Its day.</param>
/// <param name="Seller">Who sells.</param>
/// <param name="Client">Who pays.</param>
/// <param name="ClientInn">Their ИНН; null when unknown.</param>
/// <param name="Contract">By which contract.</param>
/// <param name="Lines">The lines, in order.</param>
/// <param name="Rules">How VAT is counted.</param>
internal sealed record Invoice(
    string Number, DateOnly Day, Seller Seller, string Client, string? ClientInn, string Contract, IReadOnlyList<OrderLine> Lines,
    OrderRules Rules)
{
    /// <summary>The seller's logo; null for none.</summary>
    public Pdf.PdfImage? Logo { get; init; }

    /// <summary>What the lines come to.</summary>
    public OrderTotals Totals => OrderTotals.Of(Lines.Taxed, Rules);

    /// <summary>The same by rate of VAT, without what has none.</summary>
    public IReadOnlyList<VatShare> Taxes => [.. OrderTotals.Shares(Lines.Taxed, Rules).Where(share => share.Percent > 0)];
}
