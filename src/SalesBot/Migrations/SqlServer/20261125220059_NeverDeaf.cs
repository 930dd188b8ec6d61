using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NeverDeaf : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_AddressId_State_Priority_Attempts_DueAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "LeasedUntil",
                table: "Addresses");

            migrationBuilder.DropColumn(
                name: "NotBefore",
                table: "Addresses");

            migrationBuilder.AddColumn<int>(
                name: "PromisedToId",
                table: "Outbox",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "Files",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Bundles",
                table: "Conversations",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ArrivingFiles",
                columns: table => new
                {
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    AddressId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Problem = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArrivingFiles", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_ArrivingFiles_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Hearts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Beats = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hearts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobsPasses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Opened = table.Column<bool>(type: "bit", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobsPasses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobsPasses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LetterFiles_FileId",
                table: "LetterFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ArrivingFiles_AddressId",
                table: "ArrivingFiles",
                column: "AddressId");

            migrationBuilder.CreateIndex(
                name: "IX_ArrivingFiles_Channel_DueAt",
                table: "ArrivingFiles",
                columns: new[] { "Channel", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JobsPasses_ExpiresAt",
                table: "JobsPasses",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_JobsPasses_Hash",
                table: "JobsPasses",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobsPasses_PersonId",
                table: "JobsPasses",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArrivingFiles");

            migrationBuilder.DropTable(
                name: "Hearts");

            migrationBuilder.DropTable(
                name: "JobsPasses");

            migrationBuilder.DropIndex(
                name: "IX_LetterFiles_FileId",
                table: "LetterFiles");

            migrationBuilder.DropColumn(
                name: "PromisedToId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "Bundles",
                table: "Conversations");

            migrationBuilder.AddColumn<long>(
                name: "LeasedUntil",
                table: "Addresses",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "NotBefore",
                table: "Addresses",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AddressId_State_Priority_Attempts_DueAt",
                table: "Outbox",
                columns: new[] { "AddressId", "State", "Priority", "Attempts", "DueAt" });
        }
    }
}
