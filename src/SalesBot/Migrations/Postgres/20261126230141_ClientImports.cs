using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SalesBot.Migrations.Postgres
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
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "ClientImports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    BadFileId = table.Column<long>(type: "bigint", nullable: true),
                    Preview = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    AddedClients = table.Column<int>(type: "integer", nullable: false),
                    ChangedClients = table.Column<int>(type: "integer", nullable: false),
                    AddedContacts = table.Column<int>(type: "integer", nullable: false),
                    ChangedContacts = table.Column<int>(type: "integer", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    TakenBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
