using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "Leads",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RowsSealed",
                table: "AuditHeads",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "Audit",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ErasedBy",
                table: "Audit",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Salt",
                table: "Audit",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "Approvals",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ErasureActs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Counts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Digests = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    OverwrittenAt = table.Column<long>(type: "INTEGER", nullable: true)
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
