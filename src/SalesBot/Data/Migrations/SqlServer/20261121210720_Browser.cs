using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Data.Migrations.SqlServer
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Account = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    FromBot = table.Column<bool>(type: "bit", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Screen = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Files = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    UpdateId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    SentAt = table.Column<long>(type: "bigint", nullable: false),
                    EditedAt = table.Column<long>(type: "bigint", nullable: true),
                    Removed = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrowserMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DemoOffsets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Ticks = table.Column<long>(type: "bigint", nullable: false)
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
                unique: true,
                filter: "[UpdateId] IS NOT NULL");

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
