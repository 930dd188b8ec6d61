using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OrderVat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "VatBy",
                table: "Orders",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "VatPercent",
                table: "OrderLines",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VatPercent",
                table: "Items",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "VatBy",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "VatPercent",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "VatPercent",
                table: "Items");
        }
    }
}
