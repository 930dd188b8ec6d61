using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Postgres
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
                type: "character varying(120)",
                maxLength: 120,
                nullable: true,
                collation: "C");
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
