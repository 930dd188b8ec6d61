using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Reports;

namespace SalesBot.LongRequests;

/// <summary>All kinds of what takes long; each is said where its feature is.</summary>
internal static class LongKinds
{
    /// <summary>The kinds.</summary>
    public static IReadOnlyList<LongKind> All { get; } = [UploadCatalogue.Long, ImportCallList.Long, ReportFile.Long];
}
