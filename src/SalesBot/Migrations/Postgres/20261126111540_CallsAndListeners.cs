using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SalesBot.Migrations.Postgres
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
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "WebhookCursors",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "DatabaseLives",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatabaseLives", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeCalls",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true, collation: "C"),
                    Extension = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Who = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Outgoing = table.Column<bool>(type: "boolean", nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    Answered = table.Column<bool>(type: "boolean", nullable: false),
                    Seconds = table.Column<double>(type: "double precision", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    To = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    PersonId = table.Column<int>(type: "integer", nullable: true),
                    TakenById = table.Column<int>(type: "integer", nullable: true),
                    Told = table.Column<int>(type: "integer", nullable: false),
                    MissedCallId = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeCalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PhoneLines",
                columns: table => new
                {
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    PersonId = table.Column<int>(type: "integer", nullable: false)
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
