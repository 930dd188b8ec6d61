using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LongRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LongRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Particulars = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    AddressId = table.Column<int>(type: "INTEGER", nullable: false),
                    CardKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LongRequests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LongRequests_AddressId_Id",
                table: "LongRequests",
                columns: new[] { "AddressId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LongRequests");
        }
    }
}
