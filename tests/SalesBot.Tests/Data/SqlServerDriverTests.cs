using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>What the driver of SQL Server says when there is no server to speak to, or one that cannot be trusted.</summary>
public sealed class SqlServerDriverTests
{
    [Fact] // T1
    public async Task A_command_with_parameters_gets_as_far_as_the_closed_port()
    {
        var database = Away("tcp:127.0.0.1,1", patience: 3);
        var problem = await Assert.ThrowsAsync<StorageException>(() => database.Guard(async () =>
        {
            await using var db = database.Open();
            var phone = "+79161234567";
            return await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM Phones WHERE Value = {phone}").ToListAsync();
        }));
        Assert.Equal("The database sales on tcp:127.0.0.1,1 cannot be reached or opened.", problem.Message);
        Assert.Equal(StorageTrouble.Away, problem.Trouble);
    }

    [Fact] // T1: the driver reads the assembly that describes server-side types as soon as a parameter gets its value.
    public async Task The_drivers_own_parameter_gets_its_value_and_is_sent_on()
    {
        var database = Away("tcp:127.0.0.1,1", patience: 3);
        var problem = await Assert.ThrowsAsync<StorageException>(() => database.Guard(async () =>
        {
            await using var db = database.Open();
            await using var connection = new SqlConnection(database.ConnectionString);
            await using var command = new SqlCommand("SELECT @phone", connection);
            command.Parameters.Add(new SqlParameter("@phone", "+79161234567"));
            await connection.OpenAsync();
            return await command.ExecuteScalarAsync();
        }));
        Assert.Equal(StorageTrouble.Away, problem.Trouble);
    }

    [Fact] // T7
    public async Task A_certificate_that_nobody_trusts_is_named_with_what_to_do()
    {
        using var server = new TlsServer();
        var database = Away($"tcp:localhost,{server.Port}");
        var problem = await Assert.ThrowsAsync<StorageException>(() => database.PendingMigrations());
        const string Sentence = "The certificate of the database server is not trusted (sales on tcp:localhost,";
        Assert.StartsWith(Sentence, problem.Message, StringComparison.Ordinal);
        Assert.Contains("TrustServerCertificate=true", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.DoesNotContain("hunter2", problem.Message, StringComparison.Ordinal);
    }

    // In seconds: where a closed port says nothing, that is how long it is waited for.
    private static Database Away(string server, int patience = 60) => new(
        Sales.Features,
        StorageProvider.SqlServer,
        $"Server={server};Initial Catalog=sales;User ID=sa;Password=hunter2;Connect Timeout={patience};ConnectRetryCount=0");
}
