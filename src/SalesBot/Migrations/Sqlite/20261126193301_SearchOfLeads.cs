using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchOfLeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "LeadId",
                table: "SearchWords",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Leads",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WordsMade",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Local",
                table: "ContactPoints",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_LeadId_Word",
                table: "SearchWords",
                columns: new[] { "LeadId", "Word" },
                filter: "[LeadId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Word_LeadId",
                table: "SearchWords",
                columns: new[] { "Word", "LeadId" },
                descending: new[] { false, true },
                filter: "[LeadId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Total",
                table: "Orders",
                column: "Total");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_RefusalReason_CreatedAt",
                table: "Leads",
                columns: new[] { "RefusalReason", "CreatedAt" },
                filter: "[RefusalReason] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WithoutWords",
                table: "Leads",
                column: "WordsMade",
                filter: "[WordsMade] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_Local",
                table: "ContactPoints",
                column: "Local");

            // «+7916» is before it; an address has none.
            migrationBuilder.Sql("""UPDATE "ContactPoints" SET "Local" = SUBSTRING("Value", 6, 40) WHERE "Value" LIKE '+%'""");
            migrationBuilder.Sql(
                """
                UPDATE "Leads" SET "Source" = (SELECT "Source" FROM "LeadSources" WHERE "LeadSources"."LeadId" = "Leads"."Id")
                WHERE EXISTS (SELECT 1 FROM "LeadSources" WHERE "LeadSources"."LeadId" = "Leads"."Id" AND "LeadSources"."Source" <> '')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SearchWords_LeadId_Word",
                table: "SearchWords");

            migrationBuilder.DropIndex(
                name: "IX_SearchWords_Word_LeadId",
                table: "SearchWords");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Total",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Leads_RefusalReason_CreatedAt",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_WithoutWords",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_ContactPoints_Local",
                table: "ContactPoints");

            migrationBuilder.DropColumn(
                name: "LeadId",
                table: "SearchWords");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "WordsMade",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "Local",
                table: "ContactPoints");
        }
    }
}
