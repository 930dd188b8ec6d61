using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LetterWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "Letters",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "LetterRules",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_CreatedAt",
                table: "Letters",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_WithoutWords",
                table: "Letters",
                column: "Id",
                filter: "[Words] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LetterRules_OneByWords",
                table: "LetterRules",
                column: "Words",
                unique: true,
                filter: "[Words] IS NOT NULL AND [On] = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Letters_CreatedAt",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Letters_WithoutWords",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_LetterRules_OneByWords",
                table: "LetterRules");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "LetterRules");
        }
    }
}
