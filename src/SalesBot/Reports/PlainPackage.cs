using System.IO.Compression;
using System.Xml.Linq;

namespace SalesBot.Reports;

/// <summary>
/// Writes a package as Excel itself does: without prefixes, and with relative targets. Both ways are allowed, but exceljs and others read
/// only this one (D7).
/// </summary>
internal static class PlainPackage
{
    private const string Relations = ".rels";

    /// <summary>The same package.</summary>
    public static byte[] Of(byte[] package)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package)))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries) Copy(part, target);
        }

        return result.ToArray();
    }

    private static void Copy(ZipArchiveEntry part, ZipArchive target)
    {
        using var from = part.Open();
        using var to = target.CreateEntry(part.FullName).Open();
        var document = XDocument.Load(from);
        if (part.FullName.EndsWith(Relations, StringComparison.Ordinal)) MakeRelative(document, FolderOf(part.FullName));
        var main = document.Root!.Name.Namespace;
        document.Descendants().Attributes().Where(one => one.IsNamespaceDeclaration && one.Value == main).Remove();
        document.Save(to, SaveOptions.DisableFormatting);
    }

    // The relations of xl/workbook.xml stand in xl/_rels: what they name is named from xl on.
    private static string FolderOf(string relations) => relations.Split("_rels/")[0];

    private static void MakeRelative(XDocument relations, string folder)
    {
        foreach (var target in relations.Root!.Elements().Attributes("Target"))
        {
            var path = target.Value.TrimStart('/');
            if (target.Value.StartsWith('/') && path.StartsWith(folder, StringComparison.Ordinal)) target.Value = path[folder.Length..];
        }
    }
}
