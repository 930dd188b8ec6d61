using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OneOfEach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What an office could do until now and cannot any more: of two one stays. One open call of a phone, one rule that is on,
            // one request for access, one decision asked about a document.
            migrationBuilder.Sql(
                """
                UPDATE [MissedCalls] SET [State] = 4, [EndedAt] = [CalledAt], [Revision] = [Revision] + 1
                WHERE [State] IN (0, 1) AND EXISTS (SELECT 1 FROM [MissedCalls] AS [older] WHERE [older].[State] IN (0, 1)
                    AND [older].[Phone] = [MissedCalls].[Phone] AND [older].[Id] < [MissedCalls].[Id]);
                """);
            migrationBuilder.Sql(
                """
                UPDATE [LetterRules] SET [On] = 0, [Revision] = [Revision] + 1
                WHERE [On] = 1 AND EXISTS (SELECT 1 FROM [LetterRules] AS [older] WHERE [older].[On] = 1
                    AND ([older].[Sender] = [LetterRules].[Sender] OR [older].[Domain] = [LetterRules].[Domain])
                    AND [older].[Id] < [LetterRules].[Id]);
                """);
            migrationBuilder.Sql(
                """
                DELETE FROM [AccessRequests] WHERE EXISTS (SELECT 1 FROM [AccessRequests] AS [newer]
                    WHERE [newer].[Channel] = [AccessRequests].[Channel] AND [newer].[Account] = [AccessRequests].[Account]
                    AND [newer].[Id] > [AccessRequests].[Id]);
                """);
            migrationBuilder.Sql(
                """
                UPDATE [Approvals] SET [State] = 4, [DecidedAt] = [RequestedAt], [Revision] = [Revision] + 1
                WHERE [State] = 1 AND EXISTS (SELECT 1 FROM [Approvals] AS [newer] WHERE [newer].[State] = 1
                    AND [newer].[Kind] = [Approvals].[Kind] AND [newer].[SubjectId] = [Approvals].[SubjectId]
                    AND [newer].[Id] > [Approvals].[Id]);
                """);

            migrationBuilder.DropIndex(
                name: "IX_AccessRequests_Channel_Account",
                table: "AccessRequests");

            migrationBuilder.CreateIndex(
                name: "IX_MissedCalls_OpenOfPhone",
                table: "MissedCalls",
                column: "Phone",
                unique: true,
                filter: "[State] IN (0, 1)");

            migrationBuilder.CreateIndex(
                name: "IX_LetterRules_OneByDomain",
                table: "LetterRules",
                column: "Domain",
                unique: true,
                filter: "[Domain] IS NOT NULL AND [On] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_LetterRules_OneBySender",
                table: "LetterRules",
                column: "Sender",
                unique: true,
                filter: "[Sender] IS NOT NULL AND [On] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_Pending",
                table: "Approvals",
                columns: new[] { "Kind", "SubjectId" },
                unique: true,
                filter: "[State] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_Channel_Account",
                table: "AccessRequests",
                columns: new[] { "Channel", "Account" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_MissedCalls_OpenOfPhone",
                table: "MissedCalls");

            migrationBuilder.DropIndex(
                name: "IX_LetterRules_OneByDomain",
                table: "LetterRules");

            migrationBuilder.DropIndex(
                name: "IX_LetterRules_OneBySender",
                table: "LetterRules");

            migrationBuilder.DropIndex(
                name: "IX_Approvals_Pending",
                table: "Approvals");

            migrationBuilder.DropIndex(
                name: "IX_AccessRequests_Channel_Account",
                table: "AccessRequests");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_Channel_Account",
                table: "AccessRequests",
                columns: new[] { "Channel", "Account" });
        }
    }
}
