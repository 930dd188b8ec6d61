using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "LetterRules",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

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
