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

    /// <summary>Both.</summary>
    public static IReadOnlyList<Assembly> Floors { get; } = [Engine, Product];
}
