using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallsAndListeners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "GoneUrl",
                table: "WebhookCursors",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "WebhookCursors",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DatabaseLives",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatabaseLives", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeCalls",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Outgoing = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenById = table.Column<int>(type: "INTEGER", nullable: true),
                    Told = table.Column<int>(type: "INTEGER", nullable: false),
                    MissedCallId = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeCalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PhoneLines",
                columns: table => new
                {
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneLines", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookCursors_Name",
                table: "WebhookCursors",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeCalls_At",
                table: "ExchangeCalls",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeCalls_Key",
                table: "ExchangeCalls",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeCalls_Phone_At",
                table: "ExchangeCalls",
                columns: new[] { "Phone", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneLines_PersonId",
                table: "PhoneLines",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DatabaseLives");

            migrationBuilder.DropTable(
                name: "ExchangeCalls");

            migrationBuilder.DropTable(
                name: "PhoneLines");

            migrationBuilder.DropIndex(
                name: "IX_WebhookCursors_Name",
                table: "WebhookCursors");

            migrationBuilder.DropColumn(
                name: "GoneUrl",
                table: "WebhookCursors");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "WebhookCursors");
        }
    }
}
