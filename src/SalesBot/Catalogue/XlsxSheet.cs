namespace SalesBot.Catalogue;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What its tab is called.</param>
internal sealed record XlsxSheet(string Path, string Name);
