using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.SqlServer
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Particulars = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    AddressId = table.Column<int>(type: "int", nullable: false),
                    CardKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    TakenBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DueAt = table.Column<long>(type: "bigint", nullable: false)
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
