using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DialledNumber : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Dialled",
                table: "ExchangeCalls",
                type: "TEXT",
                maxLength: 120,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Dialled",
                table: "ExchangeCalls");
        }
    }
}
