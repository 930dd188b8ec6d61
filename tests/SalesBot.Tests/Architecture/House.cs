using System.Reflection;
using SalesBot.Data;

namespace SalesBot.Tests.Architecture;

/// <summary>The assemblies that hold what is ours below the host.</summary>
internal static class House
{
    /// <summary>The chat engine.</summary>
    public static Assembly Engine { get; } = typeof(SalesBotDb).Assembly;

    /// <summary>The product that stands on it.</summary>
    public static Assembly Product { get; } = typeof(Sales).Assembly;

    /// <summary>The folder of the sources.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Both.</summary>
    public static IReadOnlyList<Assembly> Floors { get; } = [Engine, Product];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SalesBot.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
