using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.SqlServer
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
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
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
