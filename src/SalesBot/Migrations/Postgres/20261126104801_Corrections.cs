using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "TellAccountingAt",
                table: "Orders",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldAccounting",
                table: "Orders",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<decimal>(
                name: "ListPrice",
                table: "OrderLines",
                type: "numeric(18,2)",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Clients",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Kpp",
                table: "Clients",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "OrderFiles",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderFiles", x => new { x.OrderId, x.FileId });
                    table.ForeignKey(
                        name: "FK_OrderFiles_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_TellAccountingAt",
                table: "Orders",
                column: "TellAccountingAt");

            migrationBuilder.CreateIndex(
                name: "IX_OrderFiles_FileId",
                table: "OrderFiles",
                column: "FileId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OrderFiles");

            migrationBuilder.DropIndex(
                name: "IX_Orders_TellAccountingAt",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "TellAccountingAt",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "ToldAccounting",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "ListPrice",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Kpp",
                table: "Clients");
        }
    }
}
