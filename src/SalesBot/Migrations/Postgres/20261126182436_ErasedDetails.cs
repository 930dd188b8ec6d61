using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SalesBot.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ErasedDetails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "Orders",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "Leads",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "RowsSealed",
                table: "AuditHeads",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "Audit",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "ErasedBy",
                table: "Audit",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Salt",
                table: "Audit",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "Approvals",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "ErasureActs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ById = table.Column<int>(type: "integer", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Counts = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    Digests = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    OverwrittenAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasureActs", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ErasureActs_Number",
                table: "ErasureActs",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ErasureActs");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "RowsSealed",
                table: "AuditHeads");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "ErasedBy",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "Approvals");
        }
    }
}
