using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClientImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Clients",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ClientImports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    BadFileId = table.Column<long>(type: "INTEGER", nullable: true),
                    Preview = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedClients = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedClients = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedContacts = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedContacts = table.Column<int>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientImports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_NameKey",
                table: "Clients",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_ClientImports_CreatedAt",
                table: "ClientImports",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ClientImports_State",
                table: "ClientImports",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClientImports");

            migrationBuilder.DropIndex(
                name: "IX_Clients_NameKey",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Clients");
        }
    }
}
