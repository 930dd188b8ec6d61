using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Browser : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BrowserMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FromBot = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Screen = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Files = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    UpdateId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrowserMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DemoOffsets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Ticks = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemoOffsets", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BrowserMessages_Account_Id",
                table: "BrowserMessages",
                columns: new[] { "Account", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BrowserMessages_Account_UpdateId",
                table: "BrowserMessages",
                columns: new[] { "Account", "UpdateId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BrowserMessages_Revision",
                table: "BrowserMessages",
                column: "Revision");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BrowserMessages");

            migrationBuilder.DropTable(
                name: "DemoOffsets");
        }
    }
}
