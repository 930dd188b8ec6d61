using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using SalesBot.Data;
using Database = SalesBot.Data.Database;

namespace SalesBot.Tests.Data;

/// <summary>
/// Shows that a query which runs on SQLite can also be put in SQL Server's SQL. Give it to a SQLite <see cref="Database"/> as an
/// interceptor:
/// each query it compiles is compiled by the SQL Server provider too, and one that cannot be fails the test that asked it.
/// </summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    private static readonly Database server = new(Sales.Features, StorageProvider.SqlServer, "Server=nowhere");
    private static readonly MethodInfo compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private int count;

    /// <summary>The one that listens in every test's SQLite database.</summary>
    public static SqlServerTranslation Shared { get; } = new();

    /// <summary>How many queries were compiled for both.</summary>
    public int Count => count;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        using var db = server.Open();
        var onServer = new OnModel(db.Model).Visit(queryExpression);
        var element = onServer.Type.GetInterfaces().Append(onServer.Type)
            .FirstOrDefault(type => type.IsGenericType
                && type.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GetGenericArguments()[0];
        var result = element is null ? onServer.Type : typeof(IEnumerable<>).MakeGenericType(element);
        try
        {
            compile.MakeGenericMethod(result).Invoke(db.GetService<IDatabase>(), [onServer, false]);
        }
        catch (TargetInvocationException problem)
        {
            throw new InvalidOperationException($"SQL Server cannot answer this query, SQLite can: {problem.InnerException!.Message}",
                problem.InnerException);
        }

        Interlocked.Increment(ref count);
        return queryExpression;
    }

    private sealed class OnModel(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? root.UpdateEntityType(model.FindEntityType(root.EntityType.Name)!)
                : base.VisitExtension(node);
    }
}
